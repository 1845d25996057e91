-- The Merkle tree over the log (docs/adr/0016). Rows are only ever added, in the order of the log: an index has no gaps,
-- though positions may. Written by one follower of the log, which holds its position row while it does.
CREATE TABLE audit_leaf (
    leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
    position   bigint NOT NULL UNIQUE,
    event_id   text   NOT NULL,
    hash       bytea  NOT NULL CHECK (length(hash) = 32)
);
-- Here and not at the log itself, whose writers must not wait for it.
CREATE INDEX audit_leaf_event_id ON audit_leaf (event_id);

-- The roots of complete subtrees, of every eighth height only: whatever lies between is hashed anew from at most 256.
CREATE TABLE audit_node (
    height     int    NOT NULL CHECK (height > 0 AND height % 8 = 0),
    node_index bigint NOT NULL CHECK (node_index >= 0),
    hash       bytea  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (height, node_index)
);

-- What was signed, as it was signed: size, root, position, time and key are in the note.
CREATE TABLE audit_checkpoint (
    tree_size bigint PRIMARY KEY CHECK (tree_size > 0),
    note      text   NOT NULL
);

-- Up to which size checkpoints have been sent to their topic. The row is also the lock of whoever sends.
CREATE TABLE audit_published (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    tree_size bigint  NOT NULL
);
INSERT INTO audit_published (tree_size) VALUES (0);
