/**
 * The files beside the database: what was written, sealed, and the keys that open it.
 *
 * <p>{@link org.parallax.store.log.Packs} holds every entry as it was written, one {@link
 * org.parallax.store.log.Frame} after the other, each with its own hash. What may not lie open,
 * such as a report's text, is sealed under the entry's own {@link org.parallax.store.log.ItemKey};
 * the keys lie in {@link org.parallax.store.log.Keys}, in one place only, so that destroying a key
 * erases what it opens while every hash stays as it is.
 *
 * {@snippet :
 * ItemKey key = ItemKey.random(random);
 * byte[] sealed = key.seal(bytes, "17 report");
 * keys.put(17, key);
 * Place place = packs.add(new Frame(record, sealed));
 * keys.force();
 * packs.force();   // from here on entry 17 survives a crash, whatever the database knows of it
 * }
 *
 * <p>Frames are made durable before the database knows them, so the packs are also its redo log:
 * {@code store.Recovery} puts into the database what a crash or a lost log took from it.
 *
 * <p>{@link org.parallax.store.log.SideDatabase} is for what lies in the same folder and is no part
 * of the ledger.
 *
 * <p>Not done in this package: what an entry means, and who may write.
 */
@NullMarked
package org.parallax.store.log;

import org.jspecify.annotations.NullMarked;
