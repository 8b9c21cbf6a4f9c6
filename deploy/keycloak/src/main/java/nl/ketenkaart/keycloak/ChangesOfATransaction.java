package nl.ketenkaart.keycloak;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.RealmModel;

/**
 * Whose rights one transaction changes. They are written into the outbox right before it commits and in it: both are there or neither is. What
 * throws here rolls it back, so that no change is made that cannot be told. Once it has committed the relay is woken.
 */
final class ChangesOfATransaction {
    private static final String NAME = ChangesOfATransaction.class.getName();
    private final Set<Whose> all = new LinkedHashSet<>();

    private ChangesOfATransaction() {}

    static void add(KeycloakSession session, RealmModel realm, Whose whose, Runnable wake) {
        if (session.getAttribute(NAME) instanceof ChangesOfATransaction known
                && session.getTransactionManager().isActive()) {
            known.all.add(whose);
            return;
        }
        var changes = new ChangesOfATransaction();
        changes.all.add(whose);
        session.setAttribute(NAME, changes);
        var realmId = realm.getId();
        session.getTransactionManager().enlistPrepare(new AtCommit(() -> {
            session.removeAttribute(NAME);
            changes.all.forEach(one -> new Outbox(session, realmId).put(one));
        }));
        session.getTransactionManager().enlistAfterCompletion(new AtCommit(wake));
    }

    /** Something to be done when it commits, and nothing else. */
    private static final class AtCommit implements KeycloakTransaction {
        private final Runnable work;
        private boolean rollbackOnly;

        AtCommit(Runnable work) {
            this.work = work;
        }

        @Override
        public void begin() {
            // begun by whoever enlists it
        }

        @Override
        public void commit() {
            work.run();
        }

        @Override
        public void rollback() {
            // nothing was done
        }

        @Override
        public void setRollbackOnly() {
            rollbackOnly = true;
        }

        @Override
        public boolean getRollbackOnly() {
            return rollbackOnly;
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }
}
