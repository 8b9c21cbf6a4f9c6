package nl.ketenkaart.context.upload;

/** Scans files while they pass. Any thread; a scan is for one. What cannot be scanned is not taken. */
@FunctionalInterface
public interface VirusScanner {
    /** Where none is configured. */
    VirusScanner NONE = () -> new Scan() {
        @Override
        public void see(byte[] bytes, int from, int length) {}

        @Override
        public boolean found() {
            return false;
        }

        @Override
        public void close() {}
    };

    /**
     * @throws Away when it cannot be reached
     */
    Scan begin();

    /** Of one file. */
    interface Scan extends AutoCloseable {
        /**
         * @throws Away when it left meanwhile
         */
        void see(byte[] bytes, int from, int length);

        /**
         * Asked once, when all was seen: whether something was found.
         *
         * @throws Away when it does not say
         */
        boolean found();

        @Override
        void close();
    }

    /** The scanner that is configured cannot be asked now; the caller answers 503 and keeps nothing. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Away(Throwable cause) {
            super("the virus scanner cannot be asked", cause);
        }

        public Away(String why) {
            super("the virus scanner cannot be asked: " + why);
        }
    }
}
