package nl.ketenkaart.context.informationrequest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.terms.Category;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A request of which a part cannot be read: that part is missing here, and the rest is checked all the same. */
record RequestDraft(
        @Nullable JsonNode to,
        @Nullable List<@Nullable PersonId> personIds,
        @Nullable String question,
        @Nullable String why,
        @Nullable String influence,
        @Nullable LocalDate by) {
    private static final String ENOUGH_SAID = "----------";
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 0));

    /** With anything in the place of what is missing: of that nothing is said but that it is missing. */
    RequestBody complete() {
        return new RequestBody(
                or(to, StringNode.valueOf("nobody")),
                persons(),
                Category.SAFETY,
                or(question, ENOUGH_SAID),
                or(why, ENOUGH_SAID),
                or(influence, ENOUGH_SAID),
                by,
                null);
    }

    private List<PersonId> persons() {
        return personIds == null
                ? List.of()
                : personIds.stream().map(id -> or(id, SOMEBODY)).toList();
    }

    private static <T> T or(@Nullable T there, T otherwise) {
        return there == null ? otherwise : there;
    }
}
