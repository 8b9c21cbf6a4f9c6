package nl.ketenkaart.privacy.authzen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenCase.Moment;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;

/** The cases that one call looks into: each is opened once for a purpose, all at one instant and by one agreement. */
final class Sights {
    private final OpenCase opening;
    private final Call call;
    private final Moment moment;
    private final Map<Key, Optional<Sight>> sights = new HashMap<>();

    Sights(OpenCase opening, Call call) {
        this.opening = opening;
        this.call = call;
        this.moment = opening.now();
    }

    private record Key(UUID caseId, Purpose purpose) {}

    Call call() {
        return call;
    }

    Moment moment() {
        return moment;
    }

    /** Empty also where the question has a word that is not known: it is about nothing. */
    Optional<Sight> of(Question question) {
        var caseId = question.resource().caseId();
        var purpose = question.purpose();
        return caseId == null || purpose == null
                ? Optional.empty()
                : sights.computeIfAbsent(
                        new Key(caseId, purpose),
                        key -> opening.handle(new CaseId(caseId), asked(purpose), moment)
                                .map(Sight::new));
    }

    /** Those of these cases that have something to show for a purpose, in the order asked. */
    List<UUID> fitting(Collection<UUID> caseIds, Purpose purpose) {
        var fitting = new ArrayList<UUID>();
        for (var opened : opening.handleAll(caseIds.stream().map(CaseId::new).toList(), asked(purpose), moment)) {
            if (opened.fits()) {
                fitting.add(opened.file().caseId());
            }
        }
        return fitting;
    }

    boolean permits(Question question) {
        var action = question.action();
        return action != null && action.permittedBy(level(question));
    }

    private Level level(Question question) {
        var type = question.resource().type();
        var id = question.resource().id();
        var sight = of(question);
        if (type == null || id == null || sight.isEmpty()) {
            return Level.NONE;
        }
        return question.subject().isCaller(call.caller())
                ? sight.get().level(type, id)
                : other(question)
                        .map(other -> sight.get().levelFor(other, type, id))
                        .orElse(Level.NONE);
    }

    /** The other organisation that the question is about; empty for one that does not sit there, or may not be asked about. */
    Optional<OrganisationId> other(Question question) {
        var type = question.resource().type();
        var id = question.resource().id();
        return type == null || id == null || !question.subject().isOrganisation()
                ? Optional.empty()
                : of(question)
                        .flatMap(sight -> sight.others(type, id).stream()
                                .filter(other ->
                                        other.value().equals(question.subject().id()))
                                .findFirst());
    }

    private OpenCase.Asked asked(Purpose purpose) {
        return new OpenCase.Asked(call.caller(), purpose, call.flow());
    }
}
