package nl.ketenkaart.context.sight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.contribution.Contribution;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.context.informationrequest.KnownToAsker;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Netherlands;

/**
 * Points at what the asker sees, as privacy-service decided and told. What was told may be a moment old, so each contribution is
 * held against what is known here: withdrawn, worded anew or on other terms since, past its day, or seen by a person's consent
 * (which is withdrawn elsewhere), it is not pointed at, and the question is sent.
 */
public final class OnTheCard implements KnownToAsker {
    private final FindSights sights;
    private final Contributions contributions;

    public OnTheCard(FindSights sights, Contributions contributions) {
        this.sights = sights;
        this.contributions = contributions;
    }

    @Override
    public List<ContributionId> find(Wanted wanted, Moment moment) {
        var seen = sights.of(wanted.caseId())
                .of(wanted.asked(), wanted.category().name(), wanted.asker())
                .flatMap(sight -> stillSo(sight, wanted, moment).stream())
                .filter(found -> found.statement().terms().personIds().stream().anyMatch(wanted.personIds()::contains))
                .sorted(Comparator.comparing(found -> found.id().value().toString()))
                .toList();
        var told = new HashSet<>();
        seen.forEach(found -> told.addAll(found.statement().terms().personIds()));
        return told.containsAll(wanted.personIds())
                ? seen.stream().map(Contribution::id).toList()
                : List.of();
    }

    private Optional<Contribution> stillSo(Map.Entry<UUID, Long> sight, Wanted wanted, Moment moment) {
        return contributions
                .find(new ContributionId(sight.getKey()))
                .filter(found -> found.belongsTo(wanted.asked(), wanted.caseId()))
                .filter(found -> !found.withdrawn() && found.revision() == sight.getValue())
                .filter(found -> isOpenTo(wanted, found, Netherlands.dayOf(moment.at())));
    }

    private static boolean isOpenTo(Wanted wanted, Contribution found, LocalDate today) {
        var terms = found.statement().terms();
        var validUntil = terms.validUntil();
        return terms.category() == wanted.category()
                && terms.necessity() != null
                && terms.consentOf() == null
                && terms.audience().names(wanted.asker())
                && (validUntil == null || !validUntil.isBefore(today))
                && (terms.handling() == Handling.OPEN
                        || terms.handling() == Handling.DIRECTOR_RELEASE && found.released());
    }
}
