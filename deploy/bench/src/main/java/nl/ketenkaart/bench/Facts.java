package nl.ketenkaart.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.SpecSample.Tuple;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A question in words that engines without our types understand: text, truth, seconds since 1970 and sets of text. Nothing is
 * decided here; only who of the table the viewer is, is looked up.
 */
final class Facts {
    /** Where there is no instant: later than any that is asked about. */
    private static final long NEVER = 2_000_000_000;

    private Facts() {}

    static Map<String, Object> of(Tuple tuple) {
        var facts = new HashMap<String, Object>();
        viewer(tuple.look().viewer(), facts);
        item(tuple.item(), facts);
        table(tuple.table(), facts);
        facts.put("purpose", tuple.look().purpose().name());
        facts.put("at", tuple.look().at().getEpochSecond());
        facts.put(
                "signed",
                Questions.AGREEMENT.signedBy(
                        tuple.look().viewer().organisation(), tuple.look().at()));
        seat(tuple, facts);
        keys(tuple, facts);
        return facts;
    }

    private static void viewer(Viewer viewer, Map<String, Object> facts) {
        facts.put("organisation", viewer.organisation().value());
        facts.put("kind", viewer.kind().name());
        facts.put("subject", viewer.subject());
        facts.put("person", viewer.person());
        facts.put("roles", viewer.roles());
    }

    private static void item(Item item, Map<String, Object> facts) {
        facts.put("owner", item.owner().value());
        facts.put("category", item.category().name());
        facts.put("wholeTable", item.audience().wholeTable());
        facts.put("audience", names(item.audience().organisations()));
        facts.put("forTheDirector", item.audience().director());
        facts.put("handling", item.handling().name());
        facts.put("released", item.released());
        facts.put("necessityStated", item.sharing().necessityStated());
        facts.put("withdrawn", item.sharing().withdrawn());
        facts.put("validUntil", seconds(item.sharing().validUntil()));
        facts.put("needsConsent", item.consentOf() != null);
    }

    private static void table(CaseTable table, Map<String, Object> facts) {
        var director = table.director();
        var session = table.session();
        facts.put("phase", table.phase().name());
        facts.put(
                "director",
                director != null && director.accepted()
                        ? director.organisation().value()
                        : "");
        facts.put("excludedOrganisations", names(table.exclusions().organisations()));
        facts.put("excludedPersons", table.exclusions().persons());
        facts.put("sessionUntil", session == null ? 0L : seconds(session.until()));
        facts.put("attendance", session == null ? Set.of() : names(session.attendance()));
    }

    private static void seat(Tuple tuple, Map<String, Object> facts) {
        facts.put("seatFrom", NEVER);
        facts.put("seatUntil", NEVER);
        for (var seat : tuple.table().seats()) {
            if (seat.organisation().equals(tuple.look().viewer().organisation())) {
                facts.put("seatFrom", seconds(seat.from()));
                facts.put("seatUntil", seconds(seat.until()));
            }
        }
    }

    private static void keys(Tuple tuple, Map<String, Object> facts) {
        var viewer = tuple.look().viewer();
        var at = tuple.look().at();
        var category = tuple.item().category().name();
        facts.put("consentKey", key(String.valueOf(tuple.item().consentOf()), category, viewer.organisation()));
        facts.put(
                "consents",
                tuple.table().consents().grants().stream()
                        .map(g -> key(g.person().toString(), g.category().name(), g.organisation()))
                        .collect(Collectors.toSet()));
        facts.put("glassKey", key(viewer.subject(), category, viewer.organisation()));
        facts.put(
                "glass",
                tuple.table().breakGlass().grants().stream()
                        .filter(g -> !g.from().isAfter(at) && g.until().isAfter(at))
                        .flatMap(Facts::keys)
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> keys(CaseTable.BreakGlass.Grant grant) {
        return grant.categories().stream().map(c -> key(grant.person(), c.name(), grant.organisation()));
    }

    private static String key(String person, String category, OrganisationId organisation) {
        return person + "/" + category + "/" + organisation.value();
    }

    private static Set<String> names(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    private static long seconds(@Nullable Instant at) {
        return at == null ? NEVER : at.getEpochSecond();
    }
}
