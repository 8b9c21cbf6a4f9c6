package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.local.demo.card.CardTable;
import nl.ketenkaart.local.demo.card.CardTable.Column;
import nl.ketenkaart.local.demo.card.Comparison;
import nl.ketenkaart.local.demo.card.Comparison.Outcome;
import nl.ketenkaart.local.demo.card.Expected;
import nl.ketenkaart.local.demo.card.Items;
import nl.ketenkaart.local.demo.card.Sight;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.story.References;
import nl.ketenkaart.local.demo.story.Scene;
import nl.ketenkaart.local.demo.story.Story;

/** Looks at the card as everybody, and compares it with what they should find. */
final class Inspection {
    private final Story story;
    private final Partners partners;
    private final References references;
    private final Items items;
    private final Map<String, List<String>> markers = new LinkedHashMap<>();

    Inspection(Story story, Partners partners, References references, Items items) {
        this.story = story;
        this.partners = partners;
        this.references = references;
        this.items = items;
    }

    List<Outcome> of(Scene scene) throws IOException, InterruptedException {
        var purpose = scene.text("purpose").orElse("");
        var comparison = new Comparison(items.all());
        var outcomes = new ArrayList<Outcome>();
        for (var sees : scene.step().path("sees").properties()) {
            var expected = new Expected(sees.getKey(), sees.getValue());
            markers.put(sees.getKey(), expected.markers());
            outcomes.addAll(comparison.of(expected, Sight.of(sees.getKey(), card(sees.getKey(), purpose))));
        }
        for (var outsider : scene.texts("notFound")) {
            outcomes.add(notFound(outsider, purpose));
        }
        return outcomes;
    }

    /** What an outsider gets for this case is, to the byte, what it gets for a case that does not exist. */
    private Outcome notFound(String organisation, String purpose) throws IOException, InterruptedException {
        var here = card(organisation, purpose);
        var nowhere = card(organisation, UUID.randomUUID().toString(), purpose);
        var same = here.status() == 404 && here.comparable().equals(nowhere.comparable());
        return new Outcome(
                organisation + " gets for the case what it gets for a case that does not exist",
                same ? "" : "gets " + here.status() + ", and " + nowhere.status() + " for one that does not exist");
    }

    List<String> table(String title, String purpose) throws IOException, InterruptedException {
        var columns = new ArrayList<Column>();
        for (var organisation : everybody(story)) {
            var sight = Sight.of(organisation, card(organisation, purpose));
            var named = markers.getOrDefault(organisation, List.of());
            columns.add(new Column(organisation, sight.levels(items.all(), named)));
        }
        return CardTable.of(title, items.all(), columns);
    }

    /** Everybody of whom the story expects something, those without a seat last. */
    static List<String> everybody(Story story) {
        var all = new LinkedHashMap<String, Boolean>();
        for (var scene : story.scenes()) {
            scene.step().path("sees").propertyNames().forEach(organisation -> all.put(organisation, true));
        }
        for (var scene : story.scenes()) {
            scene.texts("notFound").forEach(organisation -> all.putIfAbsent(organisation, false));
        }
        return List.copyOf(all.keySet());
    }

    private Answer card(String organisation, String purpose) throws IOException, InterruptedException {
        return card(organisation, references.id("case"), purpose);
    }

    private Answer card(String organisation, String caseId, String purpose) throws IOException, InterruptedException {
        return partners.send(Call.get(new Account(organisation, null), "/v1/cases/" + caseId, purpose));
    }
}
