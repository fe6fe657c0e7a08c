"""From the archive to what readers open."""
