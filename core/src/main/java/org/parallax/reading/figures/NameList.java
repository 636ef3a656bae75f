package org.parallax.reading.figures;

import java.util.List;

/**
 * Persons strung together in one sentence, in text order: "Karim Hamdan, his wife and their three
 * sons" has three members, a name, a relative and a number of people, and counts five.
 */
public record NameList(List<Member> members) {
    /** One who is told by name, one relative, several with a number, several without. */
    enum Kind {
        NAME,
        RELATIVE,
        COUNTED,
        UNCOUNTED
    }

    /**
     * @param from the first token
     * @param to one past the last
     * @param head the token that stands for them: the noun, or the last of the name
     * @param number how many; 0 where that is not told
     * @param told how many of them are named
     * @param opens true before a colon or a dash: who they are may follow
     */
    record Member(Kind kind, int from, int to, int head, long number, long told, boolean opens) {
        boolean isOne() {
            return kind == Kind.NAME || kind == Kind.RELATIVE;
        }

        /** With more of its name behind a bracket: "Karim (Abu Ali) Hamdan". */
        Member until(int end) {
            return new Member(kind, from, end, head, number, told, opens);
        }

        /** With a name behind it that tells who it is. */
        Member named(int end) {
            long most = kind == Kind.UNCOUNTED ? number + 1 : number;
            return new Member(kind, from, end, head, most, told + 1, opens);
        }
    }

    public NameList {
        members = List.copyOf(members);
    }

    int from() {
        return members.getFirst().from();
    }

    int to() {
        return members.getLast().to();
    }

    /** How many in all; a number before some of them may count just these. */
    public long number() {
        long all = 0;
        int at = 0;
        while (at < members.size()) {
            all += members.get(at).number();
            at = pastTold(at);
        }
        return all;
    }

    /** One past those who only tell who the member is: "three children: a girl and two boys". */
    private int pastTold(int at) {
        Member whole = members.get(at);
        boolean may = whole.kind() == Kind.COUNTED && (whole.opens() || at == 0);
        long left = whole.number() - (whole.kind() == Kind.COUNTED ? whole.told() : 0);
        for (int i = at + 1; may && i < members.size(); i++) {
            left -= members.get(i).number();
            if (left < 0) break;
            if (left == 0 || i == members.size() - 1 && at + 2 < members.size()) return i + 1;
        }
        return at + 1;
    }

    long named() {
        return members.stream().filter(m -> m.told() > 0).count();
    }

    boolean isOpen() {
        return members.stream().anyMatch(m -> m.kind() == Kind.UNCOUNTED && m.told() == 0);
    }
}
