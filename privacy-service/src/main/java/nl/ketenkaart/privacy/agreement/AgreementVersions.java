package nl.ketenkaart.privacy.agreement;

import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The versions as they are stored at that moment, on any thread; how they follow each other is one document, each text another. */
public interface AgreementVersions {

    Succession succession();

    /**
     * The text that was approved, and no other.
     *
     * @throws IllegalStateException when what is kept is not what the hash was made of
     */
    AgreementDraft textOf(Succession.Version version);

    /** Keeps the text first, so that no version is ever without. */
    Result<Succession> prepare(Succession.Preparation preparation);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<Succession> change(OrganisationId by, Function<Succession, Outcome<Succession>> verb);
}
