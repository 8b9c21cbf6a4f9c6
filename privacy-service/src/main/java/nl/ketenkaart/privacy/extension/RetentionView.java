package nl.ketenkaart.privacy.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkaart.privacy.retention.Retention;
import nl.ketenkaart.privacy.terms.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * How long what an organisation holds in a case is kept, as its own privacy officers see it.
 *
 * @param locked how many of its items were locked
 * @param until the last day on which it is kept by an extension; null: by none
 */
public record RetentionView(
        CaseId caseId, int locked, @Nullable LocalDate until, List<Extension> extensions) {

    /** @param number the how many-eth it is: what is extended again and again is seen to be */
    public record Extension(int number, LocalDate until, String motivation, Instant at) {}

    static RetentionView of(CaseId caseId, Retention retention) {
        var all = retention.extensions();
        return new RetentionView(
                caseId,
                retention.locked().size(),
                retention.extendedUntil().orElse(null),
                IntStream.range(0, all.size())
                        .mapToObj(n -> new Extension(
                                n + 1,
                                all.get(n).until(),
                                all.get(n).motivation(),
                                all.get(n).at()))
                        .toList());
    }
}
