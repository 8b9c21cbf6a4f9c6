package nl.ketenkaart.ctl.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.ctl.restore.Erasures.One;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class KeysWithoutTest {
    private static final Instant THEN = Instant.parse("2026-11-27T10:00:00Z");
    private final UUID scope = UUID.randomUUID();

    private RawBsonDocument kept() {
        return RawBsonDocument.parse("{\"_id\": \"%s\", \"keys\": {\"halt\": 1, \"police\": 2}}".formatted(scope));
    }

    private static KeysWithout without(One... erased) {
        return new KeysWithout(new Erasures(THEN, List.of(erased)));
    }

    @Test
    void of_a_scope_that_was_erased_no_key_is_left() {
        var left = without(new One(scope, null, THEN)).of(kept());
        assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "erased");
    }

    @Test
    void of_one_organisation_its_own_is_gone_and_the_others_stay() {
        var left = without(new One(scope, "halt", THEN)).of(kept());
        assertThat(left.getDocument("keys").keySet()).containsExactly("police");
        assertThat(left.getDocument("gone").keySet()).containsExactly("halt");
    }

    @Test
    void what_was_not_erased_is_as_it_was() {
        assertThat(without(new One(UUID.randomUUID(), null, THEN)).of(kept())).isEqualTo(kept());
    }

    @Test
    void a_scope_that_the_backup_does_not_know_is_known_as_erased() {
        var keys = without(new One(scope, null, THEN));
        assertThat(keys.others()).singleElement().satisfies(one -> {
            assertThat(one.getString("_id").getValue()).isEqualTo(scope.toString());
            assertThat(one.containsKey("erased")).isTrue();
        });
        assertThat(keys.others()).isEmpty();
    }
}
