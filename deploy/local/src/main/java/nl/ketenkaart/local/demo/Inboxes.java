package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.demo.card.Comparison.Outcome;
import nl.ketenkaart.local.demo.card.Item;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.story.Story;

/** The inbox of who sits at the table names the case, that of an outsider does not, and none says what is in it. */
final class Inboxes {
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final Partners partners;
    private final String caseId;
    private final List<String> texts;

    Inboxes(Partners partners, String caseId, List<Item> items) {
        this.partners = partners;
        this.caseId = caseId;
        this.texts = items.stream()
                .flatMap(item -> item.texts().stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Outcome> of(Story story) throws IOException, InterruptedException {
        var seated = new ArrayList<String>();
        story.scenes().forEach(scene -> seated.addAll(scene.step().path("sees").propertyNames()));
        var outcomes = new ArrayList<Outcome>();
        for (var organisation : Inspection.everybody(story)) {
            outcomes.add(seated.contains(organisation) ? told(organisation) : untold(organisation));
        }
        return outcomes;
    }

    private Outcome told(String organisation) throws IOException, InterruptedException {
        var inbox = inbox(organisation);
        for (var tries = 0; tries < TRIES && !inbox.contains(caseId); tries++) {
            Thread.sleep(PAUSE);
            inbox = inbox(organisation);
        }
        var what = organisation + " has news of the case in its inbox, without content";
        return new Outcome(what, inbox.contains(caseId) ? content(inbox) : "its inbox does not name the case");
    }

    private Outcome untold(String organisation) throws IOException, InterruptedException {
        var what = organisation + " has no news of the case in its inbox";
        return new Outcome(what, inbox(organisation).contains(caseId) ? "its inbox names the case" : "");
    }

    private String content(String inbox) {
        return texts.stream().anyMatch(inbox::contains) ? "its inbox says what is on the card" : "";
    }

    /** All pages of it, as they came. */
    private String inbox(String organisation) throws IOException, InterruptedException {
        var who = new Account(organisation, null);
        var all = new StringBuilder();
        var page = partners.send(Call.get(who, "/v1/notifications?limit=100"));
        while (!page.json().path("items").isEmpty()) {
            all.append(page.text());
            var next = page.json().path("next").asString();
            page = partners.send(Call.get(who, "/v1/notifications?limit=100&cursor=" + next));
        }
        return all.toString();
    }
}
