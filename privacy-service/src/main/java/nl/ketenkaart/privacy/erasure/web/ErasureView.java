package nl.ketenkaart.privacy.erasure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        @Nullable Instant erasedAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.caseId(), erasure.ground(), erasure.state(), erasure.assents(), erasure.erasedAt());
    }
}
