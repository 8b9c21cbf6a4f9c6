package nl.ketenkaart.privacy.subjectaccess.schedule;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.subjectaccess.SearchPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds for requests whose person is to be looked for; twice at once finds the same. */
@Component
class WaitingSearches {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingSearches.class);
    private final SearchPerson searching;

    WaitingSearches(SearchPerson searching) {
        this.searching = searching;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void search() {
        searching.waiting().forEach(this::search);
    }

    /** One that fails does not keep the others back. */
    private void search(UUID id) {
        try {
            searching.handle(id);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the person of a request is not looked for yet: {}",
                    e.getClass().getSimpleName());
        }
    }
}
