package nl.ketenkaart.cases.session;

import java.util.List;
import nl.ketenkaart.cases.casefile.CaseId;

/**
 * What a session is about: at most three cases, each with the question that brings it here. Source: evaluation, meetings.
 *
 * @param revision how often it was set; who sets it says which revision was seen
 */
public record Agenda(long revision, List<Item> items) {
    public static final Agenda EMPTY = new Agenda(0, List.of());
    private static final int AT_MOST = 3;

    public Agenda {
        items = List.copyOf(items);
    }

    /** A case, and what is to be answered about it. */
    public record Item(CaseId caseId, String question) {}

    public static boolean tooLong(List<Item> items) {
        return items.size() > AT_MOST;
    }

    public boolean has(CaseId caseId) {
        return items.stream().anyMatch(item -> item.caseId().equals(caseId));
    }

    /** Whether the case is on it, or still can be. */
    public boolean hasRoomFor(CaseId caseId) {
        return has(caseId) || items.size() < AT_MOST;
    }

    Agenda next(List<Item> set) {
        return new Agenda(revision + 1, set);
    }
}
