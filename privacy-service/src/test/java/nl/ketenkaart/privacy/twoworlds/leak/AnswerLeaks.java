package nl.ketenkaart.privacy.twoworlds.leak;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.Asked;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.InAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which an answer can say more than its body was meant to, each with all that there is at hand. */
final class AnswerLeaks {
    private AnswerLeaks() {}

    /** On what is answered of one case that may be seen. */
    static Plant onCards(BiConsumer<CaseFile, ObjectNode> how) {
        return new InAnswers((asked, answer) -> {
            if (asked.isCard() && answer.ok()) {
                asked.file().ifPresent(file -> answer.change(body -> how.accept(file, body)));
            }
        });
    }

    static Plant onCases(BiConsumer<Asked, Answer> how) {
        return new InAnswers((asked, answer) -> {
            if (asked.isCard() && answer.ok() && asked.file().isPresent()) {
                how.accept(asked, answer);
            }
        });
    }

    static Plant onLists(BiConsumer<Asked, ObjectNode> how) {
        return new InAnswers((asked, answer) -> {
            if (asked.isList() && answer.ok()) {
                answer.change(body -> how.accept(asked, body));
            }
        });
    }

    /** Where the answer is that there is none. */
    static Plant onMissing(BiConsumer<Asked, Answer> how) {
        return new InAnswers((asked, answer) -> {
            if (answer.notFound()) {
                how.accept(asked, answer);
            }
        });
    }

    static void eachContribution(CaseFile file, ObjectNode body, BiConsumer<Part, ObjectNode> how) {
        for (JsonNode shown : body.withArray("contributions")) {
            if (shown.has("contributionId")) {
                var id = UUID.fromString(shown.get("contributionId").asString());
                file.part(id).ifPresent(part -> how.accept(part, (ObjectNode) shown));
            }
        }
    }

    static void masked(CaseFile file, ObjectNode body) {
        eachContribution(
                file,
                body,
                (whole, shown) -> file.parts(Kind.ATTRIBUTE)
                        .filter(part -> whole.id().equals(part.label().of()))
                        .map(part -> ((Content.Attribute) part.content().open())
                                .value()
                                .length())
                        .forEach(length -> shown.withArray("masked").add("*".repeat(length))));
    }

    static void numbered(CaseFile file, ObjectNode body) {
        var all = file.parts(Kind.CONTRIBUTION).map(Part::id).toList();
        eachContribution(file, body, (part, shown) -> shown.put("number", all.indexOf(part.id())));
    }

    static void nulls(CaseFile file, ObjectNode body) {
        for (JsonNode person : body.withArray("persons")) {
            var id = UUID.fromString(person.get("personId").asString());
            var known = file.parts(Kind.ADDRESS)
                    .anyMatch(part -> id.equals(part.label().of()));
            if (known && !person.has("address")) {
                ((ObjectNode) person).putNull("address");
            }
        }
    }

    /** Every case that there is, newest first. */
    static List<CaseFile> all(Asked asked) {
        return asked.world().intake.raised().stream()
                .sorted(Comparator.comparing((CaseFile file) ->
                                Objects.requireNonNull(file.shell().raised()).at())
                        .reversed())
                .toList();
    }

    private static int limit(Asked asked) {
        return Integer.parseInt(asked.query().getOrDefault("limit", "20"));
    }

    static void filteredAfterPaging(Asked asked, ObjectNode body) {
        var page = all(asked).stream()
                .limit(limit(asked))
                .map(file -> file.caseId().toString())
                .toList();
        var items = (ArrayNode) body.get("items");
        for (var n = items.size() - 1; n >= 0; n--) {
            if (!page.contains(items.get(n).get("caseId").asString())) {
                items.remove(n);
            }
        }
    }

    static void globalCursor(Asked asked, ObjectNode body) {
        if (body.has("next")) {
            var last = body.get("items")
                    .get(body.get("items").size() - 1)
                    .get("caseId")
                    .asString();
            var files = all(asked);
            var place = IntStream.range(0, files.size())
                    .filter(n -> files.get(n).caseId().toString().equals(last))
                    .findFirst();
            body.put("next", "after-" + place.orElse(0));
        }
    }

    static void hasMore(Asked asked, ObjectNode body) {
        body.put("hasMore", all(asked).size() > limit(asked));
    }

    /** Which one was last touched comes first, by whomever it was touched. */
    static void sortedByChange(Asked asked, ObjectNode body) {
        var items = (ArrayNode) body.get("items");
        var sorted = items.valueStream()
                .sorted(Comparator.comparing(item ->
                        asked.world().latest(UUID.fromString(item.get("caseId").asString()))))
                .toList();
        items.removeAll();
        sorted.forEach(items::add);
    }

    /** A filter that looks at debts of others. */
    static void searchedOverAll(Asked asked, ObjectNode body) {
        if ("OVERDUE".equals(asked.query().get("attention"))) {
            all(asked).stream()
                    .filter(file -> file.shell().seats().stream()
                            .anyMatch(seat -> seat.organisation().equals(new OrganisationId(asked.organisation()))))
                    .filter(file -> file.parts(Kind.REQUEST).anyMatch(AnswerLeaks::late))
                    .forEach(file -> body.withArray("items").add(file.caseId().toString()));
        }
    }

    private static boolean late(Part part) {
        return ((Content.Request) part.content().open()).by().toString().compareTo("2026-09-15") < 0;
    }

    static Plant onSessions(BiConsumer<nl.ketenkaart.privacy.session.SessionFile, ObjectNode> how) {
        return new InAnswers((asked, answer) -> {
            if (asked.path().startsWith("/v1/sessions/") && answer.ok()) {
                asked.id(3)
                        .flatMap(asked.world().intake.sessions::find)
                        .ifPresent(stored -> answer.change(body -> how.accept(stored.file(), body)));
            }
        });
    }

    static Plant onPreviews() {
        return new InAnswers((asked, answer) -> {
            if (asked.ends("/previews") && answer.ok()) {
                asked.file().ifPresent(file -> answer.change(body -> withoutTheKeptOut(file, body)));
            }
        });
    }

    private static void withoutTheKeptOut(CaseFile file, ObjectNode body) {
        var items = (ArrayNode) body.get("organisations");
        var keptOut = file.shell().exclusions().organisations();
        for (var n = items.size() - 1; n >= 0; n--) {
            if (keptOut.contains(
                    new OrganisationId(items.get(n).get("organisation").asString()))) {
                items.remove(n);
            }
        }
    }
}
