package nl.ketenkaart.privacy.needtoknow.cedar;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.SpecSample.Tuple;
import nl.ketenkaart.privacy.needtoknow.Viewer;

/** Viewer, item and case in Cedar's words, nothing decided: instants stay instants and sets stay sets. */
final class CedarEntities {
    private CedarEntities() {}

    static Entity viewer(Viewer viewer) {
        return entity(
                "Viewer",
                Map.of(
                        "organisation", text(viewer.organisation().value()),
                        "kind", text(viewer.kind().name()),
                        "subject", text(viewer.subject()),
                        "person", new PrimBool(viewer.person()),
                        "roles", texts(viewer.roles().stream())));
    }

    static Entity item(Item item) {
        var said = new HashMap<String, Value>(Map.of(
                "owner", text(item.owner().value()),
                "category", text(item.category().name()),
                "wholeTable", new PrimBool(item.audience().wholeTable()),
                "audience", organisations(item.audience().organisations()),
                "forTheDirector", new PrimBool(item.audience().director()),
                "handling", text(item.handling().name()),
                "released", new PrimBool(item.released()),
                "necessityStated", new PrimBool(item.sharing().necessityStated()),
                "withdrawn", new PrimBool(item.sharing().withdrawn())));
        if (item.sharing().validUntil() != null) {
            said.put("validUntil", seconds(item.sharing().validUntil()));
        }
        if (item.consentOf() != null) {
            said.put("consentOf", text(item.consentOf().toString()));
        }
        return entity("Item", said);
    }

    static Map<String, Value> context(Tuple tuple, Agreement agreement) {
        var look = tuple.look();
        var table = tuple.table();
        var said = new HashMap<String, Value>(Map.of(
                "purpose", text(look.purpose().name()),
                "phase", text(table.phase().name()),
                "at", seconds(look.at()),
                "signed", new PrimBool(agreement.signedBy(look.viewer().organisation(), look.at())),
                "excludedOrganisations", organisations(table.exclusions().organisations()),
                "excludedPersons", texts(table.exclusions().persons().stream()),
                "director", text(director(table)),
                "consents", consents(table),
                "glass", glass(table, look.at())));
        seat(table, look.viewer(), said);
        session(table, said);
        return said;
    }

    private static void seat(CaseTable table, Viewer viewer, Map<String, Value> said) {
        for (var seat : table.seats()) {
            if (seat.organisation().equals(viewer.organisation())) {
                said.put("seatFrom", seconds(seat.from()));
                if (seat.until() != null) {
                    said.put("seatUntil", seconds(seat.until()));
                }
            }
        }
    }

    private static void session(CaseTable table, Map<String, Value> said) {
        var session = table.session();
        said.put("sessionUntil", session == null ? new PrimLong(0) : seconds(session.until()));
        said.put("attendance", organisations(session == null ? Set.of() : session.attendance()));
    }

    private static String director(CaseTable table) {
        var director = table.director();
        return director != null && director.accepted() ? director.organisation().value() : "";
    }

    private static Value consents(CaseTable table) {
        return list(table.consents().grants().stream()
                .map(grant -> new CedarMap(Map.of(
                        "person", text(grant.person().toString()),
                        "category", text(grant.category().name()),
                        "organisation", text(grant.organisation().value())))));
    }

    private static Value glass(CaseTable table, Instant at) {
        return list(table.breakGlass().grants().stream()
                .filter(grant -> !grant.from().isAfter(at) && grant.until().isAfter(at))
                .flatMap(grant -> grant.categories().stream()
                        .map(category -> new CedarMap(Map.of(
                                "person", text(grant.person()),
                                "category", text(category.name()),
                                "organisation", text(grant.organisation().value()))))));
    }

    private static Entity entity(String type, Map<String, Value> said) {
        return new Entity(CedarSpec.type(type).of("this"), said, Set.of());
    }

    private static Value organisations(Collection<OrganisationId> organisations) {
        return texts(organisations.stream().map(OrganisationId::value));
    }

    private static Value texts(Stream<String> texts) {
        return list(texts.map(CedarEntities::text));
    }

    private static Value list(Stream<? extends Value> values) {
        return new CedarList(List.copyOf(values.toList()));
    }

    private static Value text(String text) {
        return new PrimString(text);
    }

    private static Value seconds(Instant at) {
        return new PrimLong(at.getEpochSecond());
    }
}
