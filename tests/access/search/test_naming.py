from __future__ import annotations

from build_archive.access.search.carrier import make_payload, read_file
from build_archive.access.search.naming import Naming, shard_path

PAYLOAD = make_payload(b"the same bytes")


def test_a_shard_is_named_by_where_it_begins_and_by_its_bytes() -> None:
    name, (path, file) = Naming("terms").name("حرب", PAYLOAD)
    assert path == f"{shard_path('terms', 'حرب', name)}.js"
    assert read_file(path.removesuffix(".js"), file) == b"the same bytes"
    assert Naming("terms").name("حرب", PAYLOAD) == (name, (path, file))
    assert Naming("terms").name("حرب", make_payload(b"others"))[0] != name


def test_no_two_shards_share_a_path() -> None:
    naming = Naming("terms")
    paths = [naming.name("حرب", PAYLOAD)[1][0] for _ in range(5)]
    assert len(set(paths)) == 5
    assert Naming("terms", paths[:1]).name("حرب", PAYLOAD)[1][0] == paths[1]
