package dev.throughline.command.audit;

/**
 * The public half of the key that signs now. Who gets it from here only trusts this service; compare it with what the
 * operators gave you another way.
 *
 * @param id as checkpoints name it
 * @param key name, hash and key, joined by +
 */
record PublicKey(String id, String key) {}
