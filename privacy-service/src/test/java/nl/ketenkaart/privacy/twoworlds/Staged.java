package nl.ketenkaart.privacy.twoworlds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.consent.Consent;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.consent.ConsentId;
import nl.ketenkaart.privacy.consent.Consents;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.notice.ChangedViews;
import nl.ketenkaart.privacy.notice.Notice;
import nl.ketenkaart.privacy.notice.Telling;
import nl.ketenkaart.privacy.receipt.MemoryReceipts;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.sight.ChangedSights;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;

/** One world on the service's own intake: its files, its receipts, its consents, and whom it tells what. */
public final class Staged implements Consents {
    public static final Clock CLOCK = Clock.fixed(Scene.NOW, ZoneOffset.UTC);
    private final Map<UUID, Consent> consents = new HashMap<>();
    private final ChangedSights sights = new ChangedSights(at -> CardFixture.AGREEMENT, CLOCK);
    private final ChangedViews views;
    public final Receipts receipts = new MemoryReceipts();
    public final InMemoryIntake intake = new InMemoryIntake(this::notices);
    /** To all organisations, in the order in which it happens. */
    public final List<Telling> tellings = new ArrayList<>();

    private final Map<UUID, Told> latest = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();

    public Staged() {
        views = new ChangedViews(at -> CardFixture.AGREEMENT, receipts, CLOCK);
    }

    private List<? extends Notice> notices(CaseFile before, CaseFile after, Cause cause) {
        var notices = views.of(before, after, cause);
        tellings.addAll(notices);
        tellings.addAll(sights.of(before, after, cause));
        return notices;
    }

    Staged take(List<Told> told) {
        told.forEach(one -> {
            intake.take(one);
            latest.put(one.key(), one);
            versions.merge(one.key(), 1, Integer::sum);
            consented(one);
        });
        return this;
    }

    /** How often anything was told of a case, by anybody. */
    public int version(UUID caseId) {
        return versions.getOrDefault(caseId, 0);
    }

    public String latest(UUID caseId) {
        return latest.get(caseId).at().toString();
    }

    /** What privacy-service keeps of its own beside the event. */
    private void consented(Told told) {
        var body = told.body();
        if (told.type().contains("consent-given")) {
            var id = new ConsentId((UUID) body.get("consentId"));
            consents.put(
                    id.value(),
                    new Consent(
                            id,
                            new CaseId((UUID) body.get("caseId")),
                            new PersonId((UUID) body.get("personId")),
                            names(body.get("categories"), Category::valueOf),
                            names(body.get("organisations"), OrganisationId::new),
                            LocalDate.parse("2026-09-13"),
                            body.get("evidence").toString(),
                            new OrganisationId(body.get("organisation").toString()),
                            null));
        }
    }

    private static <T> Set<T> names(Object list, Function<String, T> named) {
        return ((List<?>) list).stream().map(Object::toString).map(named).collect(Collectors.toSet());
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Optional.ofNullable(consents.get(id.value()));
    }

    public boolean isConsent(UUID id) {
        return consents.containsKey(id);
    }

    /** As it would go out: all of it. */
    public static String said(Telling telling) {
        return telling.getClass().getSimpleName() + telling;
    }

    /** Whether anybody recorded a consent to know of somebody's health in this case. */
    public boolean consented(UUID caseId) {
        return consents.values().stream()
                .filter(consent -> consent.categories().contains(Category.HEALTH))
                .anyMatch(consent -> consent.caseId().value().equals(caseId));
    }

    @Override
    public Result<Consent> add(Consent consent, ConsentGiven given) {
        return new Result.Done<>(consent, position(consent));
    }

    @Override
    public Result<Consent> change(ConsentId id, Function<Consent, Outcome<Consent>> verb) {
        var consent = consents.get(id.value());
        return consent == null ? Result.refused(Refusal.notThere()) : new Result.Done<>(consent, position(consent));
    }

    private static Position position(Consent consent) {
        return new Position(
                "privacy-events.v1", consent.caseId().value(), consent.id().value(), 1);
    }
}
