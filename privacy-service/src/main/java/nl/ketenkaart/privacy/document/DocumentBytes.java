package nl.ketenkaart.privacy.document;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.terms.CaseId;

/** Where the bytes of documents lie; who may have them is not asked there. Any thread. */
@FunctionalInterface
public interface DocumentBytes {

    /** Which bytes, both ends belonging to it, counted from 0. */
    record Span(long from, long to) {
        public long length() {
            return to - from + 1;
        }
    }

    /**
     * Opens them, and gives none yet. Empty when the document is gone.
     *
     * @throws Away when they cannot be had now
     */
    Optional<InputStream> open(CaseId caseId, UUID documentId, Span span);

    /** What keeps them cannot be reached, or not in time; the caller answers 503, and nothing is on record. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Away(String why) {
            super(why);
        }

        public Away(Throwable cause) {
            super(cause);
        }
    }
}
