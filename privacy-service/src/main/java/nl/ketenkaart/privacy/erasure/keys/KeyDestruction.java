package nl.ketenkaart.privacy.erasure.keys;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.ErasingHere;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.keys.Stays;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.erasure.Destruction;
import org.springframework.stereotype.Component;

/** What this service keeps goes before its answer does, and waits for no news: nobody reads the case here from then on. */
@Component
class KeyDestruction implements Destruction {
    private final KeyStore keys;
    private final Stays stays;
    private final ErasingHere here;
    private final ErasureNews news;

    KeyDestruction(KeyStore keys, Stays stays, ErasingHere here, ErasureNews news) {
        this.keys = keys;
        this.stays = stays;
        this.here = here;
        this.news = news;
    }

    @Override
    public boolean isOnlyTried() {
        return Rehearsal.isOn();
    }

    @Override
    public boolean claim(CaseFile file, UUID token, Instant at) {
        return stays.claim(file.caseId(), token, Destruction.reopenings(file), at);
    }

    @Override
    public void release(UUID caseId, UUID token) {
        stays.release(caseId, token);
    }

    @Override
    public void of(UUID caseId, Instant at) {
        keys.erase(caseId, at);
        here.erase(caseId);
        news.erased(caseId);
    }

    @Override
    public void of(UUID caseId, OrganisationId organisation, Instant at) {
        keys.erase(caseId, organisation, at);
        here.erase(caseId, organisation);
        news.erased(caseId, organisation);
    }
}
