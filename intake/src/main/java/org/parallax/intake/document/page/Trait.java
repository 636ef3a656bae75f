package org.parallax.intake.document.page;

/**
 * What a paragraph looks like among the others of a story: each is a number between 0 and 1, or a
 * small count. What each weighs is in traits.tsv.
 */
enum Trait {
    /** 1 for every paragraph. */
    ALWAYS,
    /** Six words or fewer. */
    FEW_WORDS,
    /** Seven to fourteen words. */
    SOME_WORDS,
    /** Thirty words or more. */
    MANY_WORDS,
    /** It does not end as a sentence does. */
    UNENDED,
    /** The part of its chars that is links. */
    LINKED,
    /** It is a link from end to end. */
    ALL_LINK,
    /** An item of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    /** The part of the story's other sure words in an element of the same tag and names. */
    SAME_LOOK,
    /** The part of the story's other sure words in the same parent. */
    SAME_PARENT,
    /** No other sure paragraph has its look or its parent. */
    STRANGE,
    /** How many more elements are around it than around most of the story; 3 at most. */
    DEEPER,
    /** It stands before the first paragraph that looks like the story. */
    BEFORE,
    /** It stands behind the last paragraph that looks like the story. */
    AFTER,
    /** All of it is in italics or small print. */
    ITALIC,
    /** All of it is bold. */
    BOLD,
    /** Words by which outlets ask something of readers, see labels.tsv; 3 at most. */
    ASKS,
    /** It speaks to the reader outside of quotation marks. */
    YOU,
    /** It quotes or says who said so. */
    SAYS,
    /** It says who reported, edited or paid, or what was corrected. */
    NOTES,
    /** It holds an address of the web or of mail, or an account's name. */
    ADDRESS,
    /** It speaks of rights in the text. */
    RIGHTS,
    /** It opens with an author's name. */
    OPENS_WITH_AUTHOR,
    /** An element around it, within the story's, has a name of what is beside a story. */
    BESIDE,
    /** It stands between the headline and the line of author or day. */
    HEAD,
    /** Unlike the story, in a box of its own that leads elsewhere. */
    CARD,
    /** Unlike the story, in a box of its own with a heading. */
    HEADED_BOX,
    /** Unlike the story, in a box of its own of which another line asks something. */
    ASKING_BOX,
    /** It follows a picture and does not look like the story. */
    UNDER_PICTURE
}
