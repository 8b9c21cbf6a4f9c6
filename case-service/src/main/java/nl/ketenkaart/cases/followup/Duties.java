package nl.ketenkaart.cases.followup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.deliberation.Decision;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What is owed of a case, as far as its follow-ups were taken in. They come later than what they follow from; so what a decision
 * asks is owed from the decision on, whether its duty was heard of or not, and until its end was heard of. Late news keeps a case
 * open for a moment too long, and never closes it too soon.
 *
 * @param open by the id of the duty
 * @param done the ids of duties that have ended
 */
public record Duties(Map<UUID, Owed> open, Set<UUID> done) {
    /** Of a case of which no follow-up was heard. */
    public static final Duties NONE = new Duties(Map.of(), Set.of());

    /** What need not be done once a case has ended; what was asked then can no longer be answered. */
    private static final Set<String> ENDING_WITH_THE_CASE =
            Set.of("TRIAGE", "APPOINT_DIRECTOR", "ANSWER_REQUEST", "ACCEPT_DIRECTION", "ATTEND_SESSION");

    public Duties {
        open = Map.copyOf(open);
        done = Set.copyOf(done);
    }

    /**
     * Something that an organisation owes.
     *
     * @param concerning the measure, the feedback or whatever it is about
     */
    public record Owed(String what, UUID concerning, OrganisationId organisation) {}

    public Duties opened(UUID id, Owed owed) {
        if (done.contains(id)) {
            return this;
        }
        var more = new HashMap<>(open);
        more.put(id, owed);
        return new Duties(more, done);
    }

    public Duties ended(UUID id, UUID concerning) {
        var fewer = new HashMap<>(open);
        fewer.remove(id);
        var more = new HashSet<>(done);
        more.add(id);
        more.add(concerning);
        return new Duties(fewer, more);
    }

    /** All that is owed of a case with this decision, each once. */
    public Stream<Owed> owed(Stream<Decision> decision) {
        var asked = decision.flatMap(Duties::asked).filter(owed -> !done.contains(owed.concerning()));
        return Stream.concat(asked, open.values().stream())
                .filter(owed -> !ENDING_WITH_THE_CASE.contains(owed.what()))
                .distinct();
    }

    private static Stream<Owed> asked(Decision decision) {
        var measures = decision.ruling().measures().stream()
                .map(measure -> new Owed("START_MEASURE", measure.measureId(), measure.organisation()));
        var feedback = decision.ruling().feedback().stream()
                .map(told -> new Owed("GIVE_FEEDBACK", told.feedbackId(), told.organisation()));
        return Stream.concat(measures, feedback);
    }
}
