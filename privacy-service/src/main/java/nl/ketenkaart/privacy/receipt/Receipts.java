package nl.ketenkaart.privacy.receipt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.receipt.ReceiptBook.Replaced;

/** The receipts of every case, on any thread; durable on a majority when a call returns. */
public interface Receipts {

    /** Nobody was shown anything, and nothing is kept: for where nothing is shown. */
    Receipts NONE = new Receipts() {
        @Override
        public boolean shown(UUID caseId, OrganisationId organisation, List<Wording> wordings) {
            return true;
        }

        @Override
        public Map<OrganisationId, Receipt> replaced(UUID caseId, Function<ReceiptBook, Replaced> how) {
            return how.apply(ReceiptBook.EMPTY).told();
        }
    };

    /**
     * Notes what is about to be shown; called before it is.
     *
     * @return false when one of them was replaced meanwhile: then nothing may be shown and nothing is noted
     */
    boolean shown(UUID caseId, OrganisationId organisation, List<Wording> wordings);

    /**
     * Replaces a wording; called before the file says so. The same once more answers the same.
     *
     * @return who is to be told, with what it was shown
     */
    Map<OrganisationId, Receipt> replaced(UUID caseId, Function<ReceiptBook, Replaced> how);
}
