package nl.ketenkaart.notifications.inbox.web;

import java.util.List;
import nl.ketenkaart.notifications.inbox.CloudEvent;

/** A page of an inbox, as the contract has it. */
record Notifications(List<CloudEvent> items, String next) {}
