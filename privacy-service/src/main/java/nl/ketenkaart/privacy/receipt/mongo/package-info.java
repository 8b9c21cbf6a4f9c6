/** Keeps receipts in MongoDB, a document per case. */
@NullMarked
package nl.ketenkaart.privacy.receipt.mongo;

import org.jspecify.annotations.NullMarked;
