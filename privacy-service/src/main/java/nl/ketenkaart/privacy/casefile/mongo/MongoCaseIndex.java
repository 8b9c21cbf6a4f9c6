package nl.ketenkaart.privacy.casefile.mongo;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.glass.GlassLabel;
import org.bson.Document;

/**
 * A line per organisation and case, and one per organisation and broken glass. Lines are only added, and always before the file says
 * that the organisation is seated, or concerned; whether something may be seen is asked of its file.
 */
final class MongoCaseIndex implements CaseIndex {
    private final OrderedLines cases;
    private final OrderedLines glass;

    MongoCaseIndex(MongoCollection<Document> cases, MongoCollection<Document> glass) {
        this.cases = new OrderedLines(cases);
        this.glass = new OrderedLines(glass);
    }

    @Override
    public List<Entry> casesOf(OrganisationId organisation, String after, int atMost) {
        return cases.of(organisation, after, atMost, Entry::new);
    }

    @Override
    public List<Broken> brokenGlassOf(OrganisationId organisation, String after, int atMost) {
        return glass.of(organisation, after, atMost, Broken::new);
    }

    /** Adds what the file needs that it did not need before. */
    void follow(CaseFile before, CaseFile after) {
        followSeats(before, after);
        after.shell().brokenGlass().forEach((id, label) -> {
            var was = before.shell().brokenGlass().get(id);
            var known = was == null ? Set.<OrganisationId>of() : concerned(was);
            concerned(label).stream()
                    .filter(organisation -> !known.contains(organisation))
                    .forEach(organisation -> glass.put(organisation, label.from(), id));
        });
    }

    void remove(UUID caseId, Set<UUID> brokenGlass) {
        brokenGlass.forEach(glass::remove);
        cases.remove(caseId);
    }

    private static Set<OrganisationId> concerned(GlassLabel label) {
        return Stream.concat(Stream.of(label.organisation()), label.opened().stream())
                .collect(toSet());
    }

    private void followSeats(CaseFile before, CaseFile after) {
        var raised = after.shell().raised();
        if (raised == null) {
            return;
        }
        for (var seat : after.shell().seats()) {
            if (!before.shell().seats().contains(seat)) {
                cases.put(seat.organisation(), raised.at(), after.caseId());
            }
        }
    }
}
