package nl.ketenkaart.privacy.erasure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.erasure.Erasure;
import nl.ketenkaart.privacy.erasure.Erasure.Assent;
import nl.ketenkaart.privacy.erasure.Erasure.Ground;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import org.jspecify.annotations.Nullable;

/** An erasure as it is shown: how far it is, and in the end the proof. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
        UUID caseId,
        Ground ground,
        State state,
        List<Assent> assents,
        @Nullable Instant erasedAt,
        @Nullable ByTerm byTerm) {

    /** @param items the reader's own; how many others held is theirs to know */
    record ByTerm(LocalDate day, int terms, int items) {}

    static ErasureView of(Erasure erasure, OrganisationId reader) {
        var run = erasure.byTerm();
        return new ErasureView(
                erasure.caseId(),
                erasure.ground(),
                erasure.state(),
                erasure.assents(),
                erasure.erasedAt(),
                run == null
                        ? null
                        : new ByTerm(run.day(), run.terms(), run.items().getOrDefault(reader, 0)));
    }
}
