package nl.ketenkaart.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.platform.testing.KeysInMemory;
import org.junit.jupiter.api.Test;

/** A session speaks of several cases; one of them is erased, and the rest stays. */
class SealingWhatIsAboutOthersTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private final KeysInMemory store = new KeysInMemory();
    private final RememberedKeys keys =
            new RememberedKeys(store, DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset()), () -> Instant.EPOCH);
    private final EnvelopeCodec codec = new EnvelopeCodec(keys);
    private final SealedJson json = new SealedJson(codec, Json.mapper(), "caseId");
    private final UUID session = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Place place = new Place("sessions", session, OM, session.toString(), "content");

    record Item(UUID caseId, String question) {}

    record Agenda(List<Item> items) {}

    record Sitting(UUID sessionId, String place, Agenda agenda) {}

    record Concluded(UUID sessionId, UUID caseId, String reason) {}

    private final Sitting sitting = new Sitting(
            session, "Utrecht", new Agenda(List.of(new Item(one, "Is Binta safe?"), new Item(other, "Is Noor?"))));

    private void erase(UUID scope) {
        store.erase(scope, Instant.EPOCH);
        keys.forget(scope);
    }

    @Test
    void what_was_sealed_comes_back_as_it_was() {
        var sealed = json.seal(place, sitting);

        assertThat(Json.mapper().readValue(json.open(place, sealed), Sitting.class))
                .isEqualTo(sitting);
        assertThat(store.find(one).wrapped()).containsOnlyKeys(OM);
    }

    @Test
    void what_is_about_a_case_takes_the_key_of_that_case_to_read() {
        var outer = new String(codec.open(place, json.seal(place, sitting)), StandardCharsets.UTF_8);

        assertThat(outer).contains("Utrecht").doesNotContain("Binta").doesNotContain("Noor");
    }

    @Test
    void of_a_case_that_was_erased_nothing_is_left_and_the_others_stay() {
        var sealed = json.seal(place, sitting);
        erase(one);

        assertThat(Json.mapper().readValue(json.open(place, sealed), Sitting.class))
                .isEqualTo(new Sitting(session, "Utrecht", new Agenda(List.of(new Item(other, "Is Noor?")))));
    }

    @Test
    void what_is_all_about_one_case_is_gone_with_it_and_says_so() {
        var sealed = json.seal(place, new Concluded(session, one, "She is safe."));
        assertThat(Json.mapper()
                        .readValue(json.open(place, sealed), Concluded.class)
                        .reason())
                .isEqualTo("She is safe.");
        erase(one);

        var gone = catchThrowableOfType(KeyGone.class, () -> json.open(place, sealed));
        assertThat(gone.scope()).isEqualTo(one);
    }

    @Test
    void what_is_about_a_case_is_read_in_no_other_session() {
        var elsewhere = new Place("sessions", UUID.randomUUID(), OM, "x", "content");
        var theirs = Json.mapper().readTree(codec.open(place, json.seal(place, sitting)));
        var moved = codec.seal(elsewhere, Json.mapper().writeValueAsBytes(theirs));

        assertThatThrownBy(() -> json.open(elsewhere, moved)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_about_its_own_case_alone_is_sealed_once() {
        var own = new Place("cases", one, OM, one.toString(), "content");
        var sealed = json.seal(own, new Item(one, "Is Binta safe?"));

        assertThat(new String(codec.open(own, sealed), StandardCharsets.UTF_8)).contains("Binta");
        assertThat(json.open(own, sealed)).isEqualTo(codec.open(own, sealed));
    }
}
