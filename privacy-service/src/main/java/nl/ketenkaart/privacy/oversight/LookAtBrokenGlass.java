package nl.ketenkaart.privacy.oversight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.oversight.BrokenGlassPage.State;
import nl.ketenkaart.privacy.oversight.Reviewers.Part;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** Shows a privacy officer what glass its own people broke and what was broken to see what its organisation owns: on record first. */
public final class LookAtBrokenGlass {
    private static final int BATCH = 50;
    private final CaseIndex index;
    private final GlassGrants grants;
    private final SharingAgreements agreements;
    private final Recording recording;
    private final Reviewers reviewers;

    public LookAtBrokenGlass(
            CaseIndex index, GlassGrants grants, OpenCase opening, SharingAgreements agreements, Recording recording) {
        this.index = index;
        this.grants = grants;
        this.agreements = agreements;
        this.recording = recording;
        this.reviewers = new Reviewers(opening, recording.clock());
    }

    /** Where and when looks are recorded. */
    public record Recording(Disclosures disclosures, Clock clock) {}

    public record Asked(Caller caller, Purpose purpose, Flow flow) {}

    /**
     * @param state null: all
     * @param after the place of the last one seen; empty from the newest
     */
    public record Range(@Nullable State state, String after, int atMost) {}

    public sealed interface Answer {
        record Shown(BrokenGlassPage page) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    private record Placed(BrokenGlassPage.Broken view, GlassGrant grant, String place) {}

    public Answer handle(Range range, Asked asked) {
        if (!Reviewers.isOfficer(asked.caller())) {
            return new Answer.Refused(Refusal.forbidden("Broken glass is shown to privacy officers."));
        }
        var at = recording.clock().instant();
        var found = found(range, asked, at);
        var shown = found.subList(0, Math.min(found.size(), range.atMost()));
        record(shown, asked, at);
        return new Answer.Shown(new BrokenGlassPage(
                shown.stream().map(Placed::view).toList(),
                found.size() > range.atMost() ? shown.getLast().place() : null));
    }

    private List<Placed> found(Range range, Asked asked, Instant at) {
        var found = new ArrayList<Placed>();
        var after = range.after();
        while (found.size() <= range.atMost()) {
            var batch = index.brokenGlassOf(asked.caller().organisation(), after, BATCH);
            batch.forEach(line -> seen(line, asked, at)
                    .filter(placed -> range.state() == null || range.state().holds(placed.grant(), at))
                    .ifPresent(found::add));
            if (batch.size() < BATCH) {
                return found;
            }
            after = batch.getLast().key();
        }
        return found;
    }

    private Optional<Placed> seen(CaseIndex.Broken line, Asked asked, Instant at) {
        return grants.find(new BreakGlassId(line.breakGlassId())).flatMap(grant -> {
            var part = partOf(grant, asked);
            return part == Part.NONE
                    ? Optional.empty()
                    : Optional.of(
                            new Placed(BrokenGlassPage.Broken.of(grant, asked.caller(), part, at), grant, line.key()));
        });
    }

    /** A case of which an event was given up is left out, as of every list. */
    private Part partOf(GlassGrant grant, Asked asked) {
        try {
            return reviewers.partOf(asked.caller(), grant, asked.purpose());
        } catch (CaseFiles.Incomplete e) {
            return Part.NONE;
        }
    }

    private void record(List<Placed> shown, Asked asked, Instant at) {
        var byPerson = shown.stream()
                .map(Placed::grant)
                .collect(groupingBy(grant -> grant.danger().personId()));
        var people = new ArrayList<AboutPerson>();
        byPerson.forEach((person, some) -> people.add(new AboutPerson(
                person,
                some.stream().flatMap(one -> one.danger().categories().stream()).collect(toSet()),
                some.stream().map(one -> one.id().value()).collect(toSet()))));
        recording
                .disclosures()
                .record(new Disclosure(
                        Activity.SHOW_BROKEN_GLASS,
                        asked.flow(),
                        asked.caller(),
                        null,
                        new Basis(asked.purpose(), agreements.inForce(at).version()),
                        at,
                        people,
                        new Counts(shown.size(), 0, 0)));
    }
}
