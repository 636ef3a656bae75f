package org.parallax.intake.document;

/** The reader of all forms, in this process. */
class DocumentsContractTest extends DocumentReaderContract {
    @Override
    protected DocumentReader reader() {
        return new Documents();
    }
}
