package nl.ketenkaart.privacy.agreement.mongo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.Succession;
import nl.ketenkaart.privacy.agreement.TextHash;

final class MongoAgreementVersions implements AgreementVersions {
    private static final UUID THE_ONE =
            UUID.nameUUIDFromBytes("sharing-agreements".getBytes(StandardCharsets.US_ASCII));
    private static final String TOPIC = "privacy-events.v1";
    private static final Naming NAMING = Naming.of("nl.ketenkaart.privacy");
    private final Aggregates<Succession> successions;
    private final Aggregates<AgreementDraft> texts;

    MongoAgreementVersions(Stores stores) {
        this.successions = stores.aggregates("sharing-agreements", TOPIC, Succession.class, NAMING);
        this.texts = stores.aggregates("sharing-agreement-texts", TOPIC, AgreementDraft.class, NAMING);
    }

    @Override
    public Succession succession() {
        return successions.find(THE_ONE).orElse(Succession.NONE);
    }

    @Override
    public AgreementDraft textOf(Succession.Version version) {
        return texts.find(version.preparation())
                .filter(text -> TextHash.of(text).equals(version.hash()))
                .orElseThrow(() -> new IllegalStateException(
                        "the text of version %d is not the one it was prepared with".formatted(version.number())));
    }

    @Override
    public Result<Succession> prepare(Succession.Preparation preparation) {
        var by = preparation.by().organisation();
        texts.create(preparation.id(), preparation.id(), by, preparation.text(), List.of());
        return change(by, succession -> succession.prepare(preparation));
    }

    @Override
    public Result<Succession> change(OrganisationId by, Function<Succession, Outcome<Succession>> verb) {
        if (successions.find(THE_ONE).isEmpty()) {
            successions.create(THE_ONE, THE_ONE, by, Succession.NONE, List.of());
        }
        return successions.change(THE_ONE, verb);
    }
}
