package nl.ketenkaart.privacy.erasure.keys;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.privacy.erasure.Destruction;
import org.springframework.stereotype.Component;

@Component
class KeyDestruction implements Destruction {
    private final KeyStore keys;
    private final ErasureNews news;

    KeyDestruction(KeyStore keys, ErasureNews news) {
        this.keys = keys;
        this.news = news;
    }

    @Override
    public boolean isOnlyTried() {
        return Rehearsal.isOn();
    }

    @Override
    public void of(UUID caseId, Instant at) {
        keys.erase(caseId, at);
        news.erased(caseId);
    }
}
