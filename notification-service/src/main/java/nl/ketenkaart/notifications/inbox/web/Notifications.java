package nl.ketenkaart.notifications.inbox.web;

import java.util.List;

/** A page of an inbox, as the contract has it. */
record Notifications(List<CloudEventView> items, String next) {}
