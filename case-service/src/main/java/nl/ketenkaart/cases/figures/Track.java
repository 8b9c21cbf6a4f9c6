package nl.ketenkaart.cases.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.cases.report.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the figures keep of a case: when, what kind, how much. No person, no word, and organisations only until the case is
 * decided, since of each of them the last word counts. Its parts come by several topics, in any order among those.
 *
 * @param opening null while it is not known that the case was raised
 * @param lastWords the level of concern of each organisation, until the case is decided
 * @param decision the first one; null: none yet
 */
public record Track(
        @Nullable Opening opening,
        Map<String, Integer> lastWords,
        @Nullable Decision decision,
        Map<UUID, Measure> measures,
        Map<UUID, Request> requests,
        List<Sitting> sittings) {
    public static final Track NOTHING = new Track(null, Map.of(), null, Map.of(), Map.of(), List.of());

    public Track {
        lastWords = Map.copyOf(lastWords);
        measures = Map.copyOf(measures);
        requests = Map.copyOf(requests);
        sittings = List.copyOf(sittings);
    }

    /** How a case was raised. */
    public record Opening(Kind kind, int concern, Instant at) {}

    /** The first decision, and the highest last word on that moment. */
    public record Decision(int concern, Instant at) {}

    /**
     * A measure of a decision.
     *
     * @param startBy null while the decision is not known
     * @param startedOn the day of the first report that it started; null: none yet
     * @param reportedAt when that was said
     */
    public record Measure(
            @Nullable LocalDate startBy,
            @Nullable LocalDate startedOn,
            @Nullable Instant reportedAt) {
        static final Measure UNKNOWN = new Measure(null, null, null);

        Measure startedOn(LocalDate day, Instant at) {
            return startedOn == null ? new Measure(startBy, day, at) : this;
        }

        boolean startedBy(LocalDate day, Instant knownBefore) {
            return startedOn != null
                    && !startedOn.isAfter(day)
                    && reportedAt != null
                    && reportedAt.isBefore(knownBefore);
        }
    }

    /**
     * An information request.
     *
     * @param reply the first one; null: none yet
     */
    public record Request(Instant at, @Nullable Reply reply) {}

    /** An answer to a request. */
    public record Reply(Answer answer, Instant at) {}

    /** How much is answered. */
    public enum Answer {
        ANSWERED,
        PARTIAL,
        NIL,
        REFUSED,
        WITHHELD
    }

    /** A session that came to something in the case. */
    public record Sitting(Instant startsAt, boolean reAgendaed) {}

    public Track raised(Opening opened, String organisation) {
        return new Track(opened, Map.of(organisation, opened.concern()), decision, measures, requests, sittings);
    }

    public Track voiced(String organisation, int level) {
        return decision == null
                ? new Track(opening, with(lastWords, organisation, level), null, measures, requests, sittings)
                : this;
    }

    /** Only the first decision counts; the measures of a later one do too. */
    public Track decided(Instant at, Map<UUID, LocalDate> startBy) {
        var all = new HashMap<>(measures);
        startBy.forEach((id, day) -> {
            var known = measures.getOrDefault(id, Measure.UNKNOWN);
            all.put(id, new Measure(day, known.startedOn(), known.reportedAt()));
        });
        var highest =
                lastWords.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var first = decision == null ? new Decision(highest, at) : decision;
        return new Track(opening, Map.of(), first, all, requests, sittings);
    }

    public Track started(UUID measure, LocalDate on, Instant reportedAt) {
        var known = measures.getOrDefault(measure, Measure.UNKNOWN);
        var all = with(measures, measure, known.startedOn(on, reportedAt));
        return new Track(opening, lastWords, decision, all, requests, sittings);
    }

    public Track asked(UUID request, Instant at) {
        return withRequest(request, new Request(at, null));
    }

    public Track answered(UUID request, Answer answer, Instant at) {
        return Optional.ofNullable(requests.get(request))
                .filter(known -> known.reply() == null)
                .map(known -> withRequest(request, new Request(known.at(), new Reply(answer, at))))
                .orElse(this);
    }

    public Track satOn(List<Sitting> known) {
        return new Track(opening, lastWords, decision, measures, requests, known);
    }

    private Track withRequest(UUID id, Request request) {
        return new Track(opening, lastWords, decision, measures, with(requests, id, request), sittings);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
