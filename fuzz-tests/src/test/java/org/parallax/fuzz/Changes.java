package org.parallax.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes other inputs of inputs; with the same seed the same ones. */
final class Changes {
    private static final int MOST_BYTES = 4_096;
    private static final int MOST_AT_ONCE = 4;
    private static final byte[] ODD =
            "\0\t\n\r \"#%&'(),-./09:;<=>?@AZ[\\]_az{}~\u007F\u0080\u00BF\u00C3\u00E2\u00F0\u00FF"
                    .getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "255", "65536", "2147483648", "99999999999999999999", "1e999");

    private final SplittableRandom random;
    private final List<byte[]> words;

    Changes(long seed, List<byte[]> words) {
        this.random = new SplittableRandom(seed);
        this.words = words;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One input with a few changes, some of which bring in a piece of the other. */
    byte[] of(byte[] input, byte[] other) {
        byte[] changed = input;
        int changes = 1 + below(MOST_AT_ONCE);
        for (int i = 0; i < changes; i++) changed = once(changed, other);
        return changed.length > MOST_BYTES ? Arrays.copyOf(changed, MOST_BYTES) : changed;
    }

    private byte[] once(byte[] input, byte[] other) {
        int at = below(input.length + 1);
        int to = Math.min(input.length, at + length());
        return switch (below(9)) {
            case 0 -> put(input, at, at, piece(other));
            case 1 -> put(input, at, to, piece(other));
            case 2 -> put(input, at, to, new byte[0]);
            case 3 -> put(input, at, at, Arrays.copyOfRange(input, at, to));
            case 4 -> put(input, at, Math.min(at + 1, input.length), odd());
            case 5 -> flipped(input, at);
            case 6 -> number(input, at);
            default -> put(input, at, below(2) == 0 ? at : to, word());
        };
    }

    /** Mostly short, at times long. */
    private int length() {
        return below(1 << 1 + below(8)) + 1;
    }

    private byte[] piece(byte[] of) {
        int from = below(of.length + 1);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + length()));
    }

    private byte[] word() {
        return words.isEmpty() ? odd() : words.get(below(words.size()));
    }

    private byte[] odd() {
        return new byte[] {below(4) == 0 ? (byte) below(256) : ODD[below(ODD.length)]};
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] flipped = input.clone();
        if (at < flipped.length) flipped[at] ^= (byte) (1 << below(8));
        return flipped;
    }

    /** Another number in the place of the next one. */
    private byte[] number(byte[] input, int at) {
        int from = at;
        while (from < input.length && !isDigit(input[from])) from++;
        int to = from;
        while (to < input.length && isDigit(input[to])) to++;
        String number = NUMBERS.get(below(NUMBERS.size()));
        return put(input, from, to, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static byte[] put(byte[] input, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + piece.length);
        out.write(input, 0, from);
        out.writeBytes(piece);
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }
}
