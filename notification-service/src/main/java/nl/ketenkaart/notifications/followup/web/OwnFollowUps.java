package nl.ketenkaart.notifications.followup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an organisation's duties, as the contract has it. */
record OwnFollowUps(List<OwnFollowUp> items, @Nullable String next) {}
