package nl.ketenkaart.local.demo.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.demo.story.Scene;
import tools.jackson.databind.JsonNode;

/** What the scenes of a story put on the card, in the order of a card. */
public final class Items {
    private static final Map<Kind, String> CALLED = Map.of(Kind.DOCUMENT, "document of ", Kind.REQUEST, "question of ");

    private final List<Item> all = new ArrayList<>();

    public List<Item> all() {
        return all.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    /** Takes in what a scene made. */
    public void add(Scene scene, JsonNode answer) {
        var owner = scene.text("as").orElse("").replaceFirst("/.*", "");
        var id = made(scene, answer);
        switch (scene.operation()) {
            case RAISE -> raised(scene, owner, answer);
            case CONTRIBUTE -> add(Kind.CONTRIBUTION, scene, owner, id);
            case DOCUMENT -> add(Kind.DOCUMENT, scene, owner, id);
            case REQUEST_INFORMATION -> add(Kind.REQUEST, scene, owner, id);
            case PLAN_SESSION ->
                all.add(plain(Kind.SESSION, id, owner, scene.text("ref").orElse("session")));
            case INTERPRET -> interpreted(id, owner);
            case DECIDE -> decided(scene, owner, id);
            default -> {}
        }
    }

    private static String made(Scene scene, JsonNode answer) {
        var field = scene.operation().makes();
        return field == null ? "" : answer.path(field).asString("");
    }

    private void raised(Scene scene, String owner, JsonNode answer) {
        var given = answer.path("persons");
        var told = scene.body().path("persons");
        for (var i = 0; i < told.size(); i++) {
            person(told.path(i), owner, given.path(i).path("personId").asString());
        }
        var facts = scene.body().path("concern").path("facts").asString();
        all.add(plain(Kind.CONCERN, facts, owner, "concern of " + brief(owner)));
    }

    private void person(JsonNode person, String owner, String id) {
        var ref = person.path("ref").asString();
        var name = person.path("name").asString();
        all.add(new Item(Kind.PERSON, ref, id, owner, "", name, false, List.of(name)));
        var born = person.path("birthDate").asString("");
        all.add(new Item(Kind.BIRTH_DATE, ref, id, owner, "", "birth date of " + name, false, List.of(born)));
        person.path("address")
                .stringValueOpt()
                .ifPresent(address -> all.add(
                        new Item(Kind.ADDRESS, ref, id, owner, "", "address of " + name, false, List.of(address))));
    }

    private void add(Kind kind, Scene scene, String owner, String id) {
        var body = scene.body();
        var category = body.path("category").asString();
        var ref = scene.text("ref").orElse(id);
        var label = CALLED.getOrDefault(kind, "") + brief(owner) + ", " + category + ": " + said(body);
        var held = !body.path("handling").asString("OPEN").equals("OPEN");
        all.add(new Item(kind, ref, id, owner, category, label, held, secrets(body, id)));
    }

    private static String brief(String organisation) {
        return organisation.replaceFirst("(-midden)?-nederland$", "");
    }

    private static String said(JsonNode body) {
        for (var field : List.of("statement", "title", "question")) {
            if (body.path(field).isString()) {
                return body.path(field).asString();
            }
        }
        return "";
    }

    private static List<String> secrets(JsonNode body, String id) {
        var secrets = new ArrayList<>(List.of(id, said(body)));
        for (var where : List.of(body, body.path("necessity"))) {
            for (var field : List.of("why", "influence")) {
                where.path(field).stringValueOpt().ifPresent(secrets::add);
            }
        }
        return List.copyOf(secrets);
    }

    private void interpreted(String id, String owner) {
        all.add(plain(Kind.INTERPRETATION, id, owner, "interpretation: the picture of the situation"));
        all.add(plain(Kind.SAFETY, id, owner, "interpretation: the safety of each person"));
    }

    private void decided(Scene scene, String owner, String id) {
        var motivation = scene.body().path("motivation").asString();
        var ref = scene.text("ref").orElse(id);
        all.add(new Item(Kind.DECISION, ref, id, owner, "", "decision: " + motivation, false, List.of(id, motivation)));
        scene.body()
                .path("letter")
                .path("text")
                .stringValueOpt()
                .ifPresent(text -> all.add(
                        new Item(Kind.LETTER, ref, id, owner, "", "dismissal letter: " + text, false, List.of(text))));
    }

    private static Item plain(Kind kind, String key, String owner, String label) {
        return new Item(kind, key, key, owner, "", label, false, List.of());
    }
}
