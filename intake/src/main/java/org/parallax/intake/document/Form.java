package org.parallax.intake.document;

/** The kinds of documents that a report may be in. */
public enum Form {
    TEXT,
    HTML,
    PDF,
    MAIL,
    /** RSS or Atom; each entry is a document. */
    FEED
}
