"""Who is who: records and decisions -> people, with the evidence for every join (linking.md)."""
