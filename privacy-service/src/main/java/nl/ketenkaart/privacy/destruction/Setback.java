package nl.ketenkaart.privacy.destruction;

import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import org.jspecify.annotations.Nullable;

/**
 * That something past its term was not locked or destroyed, and why: nothing about anybody, and no word that anybody wrote.
 *
 * @param organisation whose it is; null: everybody's
 * @param failed the kind of failure; null: nothing failed, it is as it should be that it was left alone
 */
public record Setback(
        UUID caseId,
        @Nullable OrganisationId organisation,
        Reason reason,
        @Nullable String failed) {

    /** A closed list; each organisation reads it of its own. */
    public enum Reason {
        /** The terms do not say how long such an item may be kept. */
        NO_TERM,
        /** An event of the case was given up, so its file may say less than there is. */
        FILE_INCOMPLETE,
        /** A person asked what is held, and is not answered yet. */
        ASKED_FOR,
        /** Privacy officers decided something about the case at the same moment. */
        DECIDED_MEANWHILE,
        /** That it is destroyed could not be put on record, and without that nothing is destroyed. */
        NOT_RECORDED,
        /** A store, the keys or the topics could not be reached, or anything else went wrong. */
        NOT_CARRIED_OUT
    }

    /** Another one decided at the same moment. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("decided on by somebody else meanwhile");
        }
    }

    /** An extension came first. */
    public static Setback overtaken(UUID caseId, OrganisationId organisation) {
        return new Setback(caseId, organisation, Reason.DECIDED_MEANWHILE, null);
    }

    public static Setback of(UUID caseId, @Nullable OrganisationId organisation, RuntimeException e) {
        var reason = switch (e) {
            case Overtaken overtaken -> Reason.DECIDED_MEANWHILE;
            case Disclosures.NotRecorded notRecorded -> Reason.NOT_RECORDED;
            default -> Reason.NOT_CARRIED_OUT;
        };
        return new Setback(caseId, organisation, reason, kindOf(e));
    }

    /** Never what it says: messages of exceptions quote what could not be read. */
    private static String kindOf(Throwable e) {
        var cause = Objects.requireNonNullElse(e.getCause(), e);
        return cause == e
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + " < " + cause.getClass().getSimpleName();
    }
}
