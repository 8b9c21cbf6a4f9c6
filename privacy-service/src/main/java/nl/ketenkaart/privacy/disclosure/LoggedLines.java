package nl.ketenkaart.privacy.disclosure;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The processing log, to read; newest first. Finds every line that was durable when it was asked. On any thread. */
public interface LoggedLines {

    /** By what lines are found. */
    record Key(String prefix) {

        public static Key ofTrace(OrganisationId organisation, String traceId) {
            return new Key("T|" + organisation + "|" + traceId);
        }

        public static Key ofActivity(OrganisationId organisation, String activity) {
            return new Key("A|" + organisation + "|" + activity);
        }

        public static Key ofSubject(OrganisationId organisation, String pseudonym) {
            return new Key("P|" + organisation + "|" + pseudonym);
        }

        /** Of whichever organisation: each action, with its lines of persons. */
        public static Key ofCase(UUID caseId) {
            return new Key("C|" + caseId);
        }
    }

    /** @param place in the list that its key gives */
    record Found(String place, List<LoggedLine> lines) {}

    /**
     * @param after the place of the one before; empty for the newest
     * @throws NotWhole when a page is gone or says something else than when it was written: nothing is given then
     */
    List<Found> find(Key key, String after, int atMost);

    /** The log is not as it was written; {@link VerifyLog} tells what is wrong with it. */
    final class NotWhole extends RuntimeException {
        public NotWhole(String page) {
            super("page %s of the processing log is not as it was written".formatted(page), null, false, false);
        }
    }
}
