package org.parallax.evaluation.bench;

/** What is told of apart: the reader's steps, cut finer where users wait, and those after it. */
enum Part {
    LAYOUT("layout: sentences and words"),
    NAMES("names looked up, scenes set"),
    NUMBERS_AND_DATES("numbers and dates"),
    TAG("tagged, of sentences parsed"),
    TREE("tree, of sentences parsed"),
    FRAMES("frames and sayings"),
    CLAIMS("attribution, claims"),
    VICTIMS("victims, mentions"),
    READ("**read, in all**"),
    RECONCILE("reconciled"),
    STORE("stored: text and reading");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
