package nl.ketenkaart.local.demo.card;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.demo.partner.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A small card about Meisje Binta, and what is on it. */
final class CardFixture {
    static final Item NAME = item(Kind.PERSON, "girl", "p-1", "Meisje Binta");
    static final Item ADDRESS = item(Kind.ADDRESS, "girl", "p-1", "opvanghuis Zuid, kamer 4");
    static final Item CUSTODY = contribution("custody", "c-1", "LEGAL", "Custody lies abroad.");
    static final Item ROOM = contribution("room", "c-2", "NEEDS", "She said \"kamer 4\".");
    static final Item HEARD = contribution("heard", "c-3", "NEEDS", "She has been heard.");
    static final List<Item> ALL = List.of(NAME, ADDRESS, CUSTODY, ROOM, HEARD);

    static final String PERSON = "{\"personId\": \"p-1\", \"name\": \"Meisje Binta\"}";
    static final String CUSTODY_IN_FULL = """
        {"contributionId": "c-1", "organisation": "halt", "category": "LEGAL", "visibility": "FULL", \
        "statement": "Custody lies abroad."}\
        """;
    static final String NEEDS_MARKED = """
        {"organisation": "halt", "category": "NEEDS", "visibility": "MARKER"}\
        """;

    private CardFixture() {}

    static Sight sight(String persons, String contributions) {
        var card = "{\"persons\": [%s], \"contributions\": [%s]}".formatted(persons, contributions);
        return Sight.of("save", new Answer(200, Map.of(), card.getBytes(StandardCharsets.UTF_8)));
    }

    static Expected expected(String json) {
        return new Expected("save", JsonMapper.shared().readTree(json));
    }

    private static Item item(Kind kind, String ref, String key, String text) {
        return new Item(kind, ref, key, "politie", "", text, false, List.of(text));
    }

    private static Item contribution(String ref, String id, String category, String statement) {
        return new Item(
                Kind.CONTRIBUTION, ref, id, "halt", category, statement, ref.equals("heard"), List.of(id, statement));
    }
}
