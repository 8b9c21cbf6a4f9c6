package nl.ketenkaart.privacy.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** One part of a case: its label, which decides who sees it, and its content, closed until somebody may see it. */
public record Part(Label label, Enclosed content) {

    /**
     * @param of the part that it belongs to, such as the contribution of an attribute; null: it stands alone
     * @param persons whom it is about; none: the whole case
     * @param revision how often its owner worded it, from 1
     */
    public record Label(Item item, Kind kind, @Nullable UUID of, Set<UUID> persons, Instant recordedAt, long revision) {

        public Label {
            persons = Set.copyOf(persons);
        }

        public Label(Item item, Kind kind, Instant recordedAt) {
            this(item, kind, null, Set.of(), recordedAt, 1);
        }

        public Label about(Set<UUID> whom) {
            return new Label(item, kind, of, whom, recordedAt, revision);
        }

        public Label within(UUID whole) {
            return new Label(item, kind, whole, persons, recordedAt, revision);
        }

        /** This label, as that of who worded it before and when. */
        public Label keptBy(Label before) {
            var owner = before.item().owner();
            return new Label(
                    Item.open(item.id(), owner, item.category()),
                    kind,
                    of,
                    persons,
                    before.recordedAt(),
                    before.revision());
        }

        Label with(Item changed) {
            return new Label(changed, kind, of, persons, recordedAt, revision);
        }
    }

    /**
     * That a part of this owner, as it was recorded then or before, is locked. What is recorded later under the same id is something
     * else. So it makes no difference what comes first, the lock or what it holds, nor how often.
     */
    public record Lock(UUID item, OrganisationId owner, Instant recordedAt) {

        /** A correction of a contribution keeps the day on which it was recorded; its attributes go with it. */
        boolean holds(Part part) {
            var label = part.label();
            return owner.equals(part.owner())
                    && (label.kind() == Kind.ATTRIBUTE
                            ? item.equals(label.of())
                            : item.equals(part.id()) && !label.recordedAt().isAfter(recordedAt));
        }
    }

    /** A content that is opened only when it is asked for. */
    @FunctionalInterface
    public interface Enclosed {
        Content open();
    }

    public static Part of(Label label, Content content) {
        return new Part(label, () -> content);
    }

    /** The id of a part that nobody gave one: always the same for the same name within the same whole. */
    public static UUID idOf(UUID whole, String name) {
        return UUID.nameUUIDFromBytes((whole + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    public UUID id() {
        return label.item().id();
    }

    public OrganisationId owner() {
        return label.item().owner();
    }

    public Category category() {
        return label.item().category();
    }

    /** Whether it says something about this person: by name, or because it is about the whole case. */
    public boolean isAbout(UUID person) {
        return label.persons().isEmpty() || label.persons().contains(person);
    }

    boolean belongsTo(UUID whole) {
        return id().equals(whole) || whole.equals(label.of());
    }

    public Part withdrawn() {
        var item = label.item();
        var sharing = new Sharing(
                item.sharing().necessityStated(), true, item.sharing().validUntil());
        return with(new Item(
                item.id(),
                item.owner(),
                item.category(),
                item.audience(),
                item.handling(),
                item.released(),
                item.consentOf(),
                sharing));
    }

    public Part released() {
        var item = label.item();
        return with(new Item(
                item.id(),
                item.owner(),
                item.category(),
                item.audience(),
                item.handling(),
                true,
                item.consentOf(),
                item.sharing()));
    }

    private Part with(Item item) {
        return new Part(label.with(item), content);
    }
}
