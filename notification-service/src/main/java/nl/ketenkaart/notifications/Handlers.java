package nl.ketenkaart.notifications;

import java.time.Clock;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.delivery.Deliverer;
import nl.ketenkaart.notifications.delivery.SendNews;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.ending.DropDutiesHandler;
import nl.ketenkaart.notifications.ending.EndReportsHandler;
import nl.ketenkaart.notifications.ending.EndTriageHandler;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.subscription.AskSink;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the features, plain Java, on their ports. */
@Configuration(proxyBeanMethods = false)
class Handlers {

    @Bean
    OpenFollowUpsHandler openFollowUps(FollowUps followUps, Clock clock) {
        return new OpenFollowUpsHandler(followUps, clock);
    }

    @Bean
    DropDutiesHandler dropDuties(FollowUps followUps, Clock clock) {
        return new DropDutiesHandler(followUps, clock);
    }

    @Bean
    EndReportsHandler endReports(FollowUps followUps, Clock clock) {
        return new EndReportsHandler(followUps, clock);
    }

    @Bean
    EndTriageHandler endTriage(FollowUps followUps, CaseTables tables, Clock clock) {
        return new EndTriageHandler(followUps, tables, clock);
    }

    @Bean
    ReportFollowUpHandler reportFollowUp(FollowUps followUps, CaseTables tables, Clock clock) {
        return new ReportFollowUpHandler(followUps, tables, clock);
    }

    @Bean
    ListFollowUpsHandler listFollowUps(FollowUps followUps, CaseTables tables, Clock clock) {
        return new ListFollowUpsHandler(followUps, tables, clock);
    }

    @Bean
    NotifyHandler notifyOrganisation(Inboxes inboxes, Clock clock) {
        return new NotifyHandler(inboxes, clock);
    }

    @Bean
    ManageSubscriptionsHandler manageSubscriptions(
            Subscriptions subscriptions, Inboxes inboxes, AskSink ask, Clock clock) {
        return new ManageSubscriptionsHandler(subscriptions, inboxes, ask, clock);
    }

    @Bean
    Deliverer deliverer(
            Subscriptions subscriptions, ReadInboxHandler inbox, SendNews send, BackOff backOff, Clock clock) {
        return new Deliverer(subscriptions, inbox, send, backOff, clock);
    }

    @Bean
    ReadInboxHandler readInbox(Inboxes inboxes, CaseTables tables, Clock clock) {
        return new ReadInboxHandler(inboxes, tables, clock);
    }
}
