package nl.ketenkaart.local.faults.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.faults.ledger.Ledger;
import nl.ketenkaart.local.faults.rig.Rig;

/** All partners at once, in cases of their own, from its beginning to {@link #end()}, or until each has written what a fault allows. */
public final class Load {
    private static final int CASES = 3;
    /** Of each organisation. */
    private static final int CLIENTS = 2;

    /** By one client and fault; a long one is not to leave more than can be looked through. */
    private static final int AT_MOST = 12;

    private static final long PAUSE = 100;

    private final List<WorkedCase> cases;
    private final Tally tally = new Tally();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger allowed = new AtomicInteger(AT_MOST);
    private volatile boolean ending;

    private Load(List<WorkedCase> cases) {
        this.cases = cases;
    }

    /** @throws IOException when no case could be begun, before anything was broken */
    public static Load begin(Rig rig, Ledger ledger, Random chance) throws IOException, InterruptedException {
        var cases = new ArrayList<WorkedCase>();
        var partners = new Partners(rig.stack().gateway(), rig.stack().keycloak());
        for (var n = 0; n < CASES; n++) {
            cases.add(begin(partners, ledger, chance));
        }
        var load = new Load(List.copyOf(cases));
        for (var each = 0; each < CLIENTS; each++) {
            Stream.concat(WorkedCase.TABLE.stream(), Stream.of(WorkedCase.OUTSIDER))
                    .forEach(organisation -> {
                        var own = new Random(chance.nextLong());
                        var partner = new Partner(organisation, new Client(rig), ledger, load.tally, own);
                        load.threads.add(Thread.ofVirtual().start(() -> load.write(partner)));
                    });
        }
        return load;
    }

    /** Once the first contribution is taken, everybody's are: it waited until the table is known. */
    private static WorkedCase begin(Partners partners, Ledger ledger, Random chance)
            throws IOException, InterruptedException {
        var made = WorkedCase.begin(partners);
        ledger.acknowledged(made.raised());
        var first = Wish.forAll(made, WorkedCase.SAFE_HOME, Marks.words(chance));
        var answer = partners.send(first.call());
        if (!answer.succeeded()) {
            throw new IOException("nothing can be contributed: " + answer.status() + " " + answer.text());
        }
        ledger.acknowledged(first.write());
        return made;
    }

    private void write(Partner partner) {
        try {
            for (var written = 0; !ending; ) {
                if (written < allowed.get()) {
                    partner.writeOne(cases);
                    written++;
                } else {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For one fault more. */
    public void goOn() {
        allowed.addAndGet(AT_MOST);
    }

    public Tally tally() {
        return tally;
    }

    /** No more is begun, and what was begun gets its answer. */
    public List<String> end() throws InterruptedException {
        ending = true;
        for (var thread : threads) {
            thread.join();
        }
        return cases();
    }

    public List<String> cases() {
        return cases.stream().map(WorkedCase::caseId).toList();
    }
}
