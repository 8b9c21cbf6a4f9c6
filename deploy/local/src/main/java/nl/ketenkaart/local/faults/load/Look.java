package nl.ketenkaart.local.faults.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.faults.ledger.Shelf;
import nl.ketenkaart.local.faults.rig.Rig;

/**
 * What all organisations find in some cases, on their cards and in their inboxes.
 *
 * @param unread what nobody could say: the shelf, and why
 */
public record Look(Map<Shelf, Map<String, Integer>> found, List<Shelf> unread) {
    private static final int NOT_FOUND = 404;

    /** Everybody looks at the same time. */
    public static Look at(List<String> cases, Rig rig) throws InterruptedException {
        var all = new Look(new HashMap<>(), new ArrayList<>());
        var readers = Stream.concat(WorkedCase.TABLE.stream(), Stream.of(WorkedCase.OUTSIDER))
                .map(organisation -> (Callable<Look>) () -> at(cases, organisation, new Client(rig)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(readers)) {
                all.found.putAll(one.get().found);
                all.unread.addAll(one.get().unread);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static Look at(List<String> cases, String organisation, Client client) throws InterruptedException {
        var look = new Look(new HashMap<>(), new ArrayList<>());
        for (var caseId : cases) {
            look.card(new Shelf(caseId, organisation, Shelf.Kind.CARD), client);
            look.inbox(new Shelf(caseId, organisation, Shelf.Kind.INBOX), client);
        }
        return look;
    }

    private void card(Shelf shelf, Client client) throws InterruptedException {
        var call = Call.get(Account.of(shelf.organisation()), "/v1/cases/" + shelf.caseId(), "DEEPENING");
        client.ask(call)
                .filter(Look::isToldOf)
                .ifPresentOrElse(card -> found.put(shelf, Marks.onCard(card)), () -> unread.add(shelf));
    }

    /** A case that is not there is an answer, too. */
    private static boolean isToldOf(Answer answer) {
        return answer.succeeded() || answer.status() == NOT_FOUND;
    }

    private void inbox(Shelf shelf, Client client) throws InterruptedException {
        var marks = new HashMap<String, Integer>();
        var path = "/v1/notifications?limit=100&caseId=" + shelf.caseId();
        var who = Account.of(shelf.organisation());
        var page = client.ask(Call.get(who, path));
        while (page.filter(Answer::succeeded).isPresent()) {
            var told = page.get();
            if (told.json().path("items").isEmpty()) {
                found.put(shelf, marks);
                return;
            }
            Marks.inInbox(told, marks);
            page = client.ask(
                    Call.get(who, path + "&cursor=" + told.json().path("next").asString()));
        }
        unread.add(shelf);
    }
}
