package nl.ketenkaart.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.KeysAway;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealingOver;
import nl.ketenkaart.platform.testing.KeysInMemory;
import org.junit.jupiter.api.Test;

class SealingContentsTest {
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    private static final OrganisationId SAFE_HOME = new OrganisationId("veilig-thuis-utrecht");
    private static final byte[] WORDS = "Binta sleeps at her aunt's".getBytes(StandardCharsets.UTF_8);
    private final KeysInMemory store = new KeysInMemory();
    private final KeyEncryption encryption = DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset());
    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private final RememberedKeys keys = new RememberedKeys(store, encryption, () -> now);
    private final Codec codec = new EnvelopeCodec(keys);
    private final UUID scope = UUID.randomUUID();
    private final Place place = new Place("cards", scope, SAFE_HOME, "item", "content");

    @Test
    void what_was_sealed_is_opened_at_its_place() {
        var sealed = codec.seal(place, WORDS);

        assertThat(codec.open(place, sealed)).isEqualTo(WORDS);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Binta");
        assertThat(codec.seal(place, WORDS)).as("the same words once more").isNotEqualTo(sealed);
    }

    @Test
    void it_is_opened_at_no_other_place() {
        var sealed = codec.seal(place, WORDS);
        codec.seal(new Place("cards", scope, POLICE, "item", "content"), WORDS);

        for (var other : List.of(
                new Place("earlier-wordings", scope, SAFE_HOME, "item", "content"),
                new Place("cards", scope, POLICE, "item", "content"),
                new Place("cards", scope, SAFE_HOME, "other", "content"),
                new Place("cards", scope, SAFE_HOME, "item", "letter"),
                new Place("cards", scope, SAFE_HOME, "itemcontent", ""),
                new Place("cards", scope, SAFE_HOME, "", "itemcontent"))) {
            assertThatThrownBy(() -> codec.open(other, sealed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(
                        () -> codec.open(new Place("cards", UUID.randomUUID(), SAFE_HOME, "item", "content"), sealed))
                .isInstanceOf(KeyGone.class);
    }

    @Test
    void what_was_changed_or_is_in_the_clear_is_not_opened() {
        var sealed = codec.seal(place, WORDS);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> codec.open(place, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> codec.open(place, WORDS)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> codec.open(place, new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_seals_or_opens_anything_of_what_was_erased() {
        var sealed = codec.seal(place, WORDS);
        store.erase(scope, now);
        keys.forget(scope);

        var gone = catchThrowableOfType(KeyGone.class, () -> codec.open(place, sealed));
        assertThat(gone.erased()).isTrue();
        assertThatThrownBy(() -> codec.seal(place, WORDS)).isInstanceOf(KeyGone.class);
    }

    @Test
    void what_one_organisation_held_is_opened_by_nobody_and_it_seals_nothing_more_while_others_go_on() {
        var sealed = codec.seal(place, WORDS);
        var ofOthers = new Place("cards", scope, POLICE, "item", "content");
        var theirs = codec.seal(ofOthers, WORDS);
        store.erase(scope, place.owner(), now);
        keys.forget(scope);

        var gone = catchThrowableOfType(KeyGone.class, () -> codec.open(place, sealed));
        assertThat(gone.erasedOfOne()).isTrue();
        assertThat(gone.erased()).isFalse();
        assertThatThrownBy(() -> codec.seal(place, WORDS)).isInstanceOf(SealingOver.class);
        assertThatThrownBy(() -> Rehearsal.of(true, () -> codec.seal(place, WORDS)))
                .as("also when it is only tried")
                .isInstanceOf(SealingOver.class);
        assertThat(codec.open(ofOthers, theirs)).isEqualTo(WORDS);
        assertThat(codec.seal(ofOthers, WORDS)).isNotEmpty();
    }

    @Test
    void an_opened_key_is_at_hand_for_thirty_seconds_and_no_longer() {
        var sealed = codec.seal(place, WORDS);
        store.erase(scope, now);

        now = now.plusSeconds(29);
        assertThat(codec.open(place, sealed))
                .as("nobody told that it was erased")
                .isEqualTo(WORDS);
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> codec.open(place, sealed)).isInstanceOf(KeyGone.class);
    }

    @Test
    void a_key_that_was_read_before_an_erasure_is_not_remembered_after_it() {
        var sealed = codec.seal(place, WORDS);
        keys.forget(scope);
        var late = new RememberedKeys[1];
        Runnable erasing = () -> {
            store.erase(scope, now);
            late[0].forget(scope);
        };
        late[0] = new RememberedKeys(new KeyStoreBeforeItsErasure(store, erasing), encryption, () -> now);
        var other = new EnvelopeCodec(late[0]);

        other.open(place, sealed);

        assertThatThrownBy(() -> other.open(place, sealed)).isInstanceOf(KeyGone.class);
    }

    @Test
    void the_key_that_another_instance_made_meanwhile_is_the_one_that_counts() {
        codec.seal(new Place("cards", scope, POLICE, "item", "content"), WORDS);
        var elsewhere = new EnvelopeCodec(new RememberedKeys(store, encryption, () -> now));
        var sealed = elsewhere.seal(place, WORDS);

        assertThat(codec.open(place, sealed)).isEqualTo(WORDS);
        assertThat(elsewhere.open(place, codec.seal(place, WORDS))).isEqualTo(WORDS);
    }

    @Test
    void what_is_only_tried_makes_no_key() {
        Rehearsal.of(true, () -> codec.seal(place, WORDS));

        assertThat(store.find(scope).wrapped()).isEmpty();
    }

    @Test
    void keys_wrapped_by_somebody_else_are_away_and_not_gone() {
        var sealed = codec.seal(place, WORDS);
        var strange = DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset());
        var other = new EnvelopeCodec(new RememberedKeys(store, strange, () -> now));

        assertThatThrownBy(() -> other.open(place, sealed)).isInstanceOf(KeysAway.class);
    }

    @Test
    void a_wrapped_key_is_of_no_use_to_another_organisation_or_scope() {
        codec.seal(place, WORDS);
        var stolen = store.find(scope).wrapped().get(SAFE_HOME);
        var other = UUID.randomUUID();
        store.add(other, SAFE_HOME, stolen);
        store.add(scope, POLICE, stolen);

        assertThatThrownBy(() -> codec.seal(new Place("cards", other, SAFE_HOME, "item", "content"), WORDS))
                .isInstanceOf(KeysAway.class);
        assertThatThrownBy(() -> codec.seal(new Place("cards", scope, POLICE, "item", "content"), WORDS))
                .isInstanceOf(KeysAway.class);
    }
}
