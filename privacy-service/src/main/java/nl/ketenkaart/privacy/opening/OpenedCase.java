package nl.ketenkaart.privacy.opening;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.opening.OpenCase.Asked;
import nl.ketenkaart.privacy.receipt.Wording;
import nl.ketenkaart.privacy.terms.CaseId;

/** A case as one look finds it; what of it may be seen is decided part by part, by who shows it. */
public record OpenedCase(CaseFile file, Look look, Agreement agreement, Asked asked, Disclosures disclosures) {

    /** For who sits at the table and may know why it sees nothing. */
    public static final Refusal MISFIT = Refusal.forbidden(
            "This purpose does not fit the phase of the case or your role; OVERVIEW tells the phase.");

    /** Whether the purpose fits the case as it stands; otherwise the answer is {@link #MISFIT}. */
    public boolean fits() {
        return !NeedToKnow.of(agreement, look, file.shell().table()).opens().none();
    }

    /**
     * Puts on record what is about to leave; to be called before it does.
     *
     * @param wordings which wordings of others' contributions it shows
     * @throws Disclosures.NotRecorded then nothing may leave
     */
    public void record(Activity activity, List<AboutPerson> people, Counts counts, List<Wording> wordings) {
        disclosures.record(new Disclosure(
                activity,
                asked.flow(),
                asked.caller(),
                new CaseId(file.caseId()),
                new Basis(look.purpose(), agreement.version()),
                look.at(),
                people,
                counts,
                wordings));
    }
}
